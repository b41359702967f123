import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { cookieAfter, decisionOf, get, post, REFUSAL, receiptIn } from '../fixture/started.ts';

const site = freshSite();

describe('a receipt', () => {
  test('PRF-8: its visitor sees it with its number alone, as data', async () => {
    const receipt = receiptIn(await post(site, decisionOf()));
    const response = await get(site, `/_kc/receipts/${receipt.id}`, { accept: 'application/json' });
    expect(response.statusCode).toBe(200);
    expect(response.json().receipt).toEqual(receipt);
    expect(response.headers['cache-control']).toContain('no-store');
    expect(response.headers['x-robots-tag']).toBe('noindex');
  });

  test('PRF-8: and as a page, with yes, no and not asked in words', async () => {
    const given = await post(site, decisionOf());
    const { id } = receiptIn(await post(site, decisionOf(REFUSAL), cookieAfter(given)));
    const response = await get(site, `/_kc/receipts/${id}`);
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    for (const text of [
      'Bewijs van uw keuze',
      'nee',
      'U drukte op',
      'Alles weigeren',
      'de vraag op de pagina',
      'website (www.voorbeeld.nl',
      'Nederlands',
      '12:00:00 (Europe/Amsterdam)',
      receiptIn(given).policy.hash,
      receiptIn(given).shown.text,
      'niet gevraagd',
      '1 juni 2026',
      id,
      receiptIn(given).id,
    ]) {
      expect(response.body).toContain(text);
    }
  });

  test('PRF-8: it can be kept as a file', async () => {
    const receipt = receiptIn(await post(site, decisionOf()));
    const page = await get(site, `/_kc/receipts/${receipt.id}`);
    const [, href = ''] = /href="([^"]*\.json)" download/.exec(page.body) ?? [];
    expect((await get(site, href)).json().receipt).toEqual(receipt);
  });

  test('PRF-8: and as one file that proves itself, which may do nothing on this site', async () => {
    const receipt = receiptIn(await post(site, decisionOf()));
    const page = await get(site, `/_kc/receipts/${receipt.id}`);
    const [, href = ''] = /href="([^"]*\/pack)" download/.exec(page.body) ?? [];
    const pack = await get(site, href);
    expect(pack.headers['content-disposition']).toBe(`attachment; filename="${receipt.id}.html"`);
    expect(pack.headers['content-security-policy']).toMatch(/^sandbox allow-scripts; default-src 'none'; /);
    expect(pack.headers['cache-control']).toContain('no-store');
    expect(pack.body).toContain(`"id":"${receipt.id}"`);
    expect((await get(site, `/_kc/receipts/${'a'.repeat(22)}/pack`)).statusCode).toBe(404);
  });

  test('SEC-4: an unknown and an impossible number get the same answer', async () => {
    const answers = await Promise.all(
      ['a'.repeat(22), 'short', '%27%20OR%201=1', 'x'.repeat(80)].map((id) =>
        get(site, `/_kc/receipts/${id}`, { accept: 'application/json' }),
      ),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  test('PRF-8: an id is 128 bits of the secure source, never the same twice', async () => {
    const ids = new Set<string>();
    for (let count = 0; count < 20; count++) ids.add(receiptIn(await post(site, decisionOf())).id);
    expect(ids.size).toBe(20);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(16);
  });
});
