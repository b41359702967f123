import { readCookie } from '@kiwiconsent/policy/runtime';
import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import {
  cookieAfter,
  cookiesSet,
  decisionOf,
  get,
  newKey,
  post,
  postForm,
  REFUSAL,
  receiptIn,
  recordIn,
} from '../fixture/started.ts';

const site = freshSite();

describe('a decision', () => {
  test('PRF-2: is answered with its whole receipt: what was shown, said, not asked, when, by which control', async () => {
    const response = await post(site, decisionOf({ moment: '2026-06-01T09:59:58Z' }), { 'sec-gpc': '1' });
    expect(response.statusCode).toBe(201);
    const receipt = receiptIn(response);
    expect(receipt).toMatchObject({
      format: 'kiwiconsent/receipt/1',
      previous: '',
      recordedAt: '2026-06-01T10:00:00.000Z',
      saidAt: '2026-06-01T09:59:58.000Z',
      surface: 'website',
      language: 'nl',
      layer: 'banner',
      control: 'accept-all',
      choice: { categories: { analytics: 'granted', external: 'granted' }, providers: {}, objections: [] },
      notAsked: ['functional', 'marketing'],
      signals: { gpc: true },
    });
    expect(receipt.id).toMatch(/^[\w-]{22}$/);
    expect(await site.store.receipts.find(receipt.id)).toEqual(receipt);
  });

  test('PRF-2: the text that was shown is kept, word for word, under the hash in the receipt', async () => {
    const { shown } = receiptIn(await post(site, decisionOf()));
    const text = await site.store.archive.find(shown.text);
    expect(text).toContain('Voorbeeld B.V.');
    expect(text).toContain('Alles weigeren');
    const page = (await get(site, '/cookiebeleid')).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const sentence = text?.split('. ')[0] ?? 'missing';
    expect(page).toContain(sentence);
  });

  test('PRF-13: a refusal is recorded and proven like a grant', async () => {
    const response = await post(site, decisionOf(REFUSAL));
    expect(response.statusCode).toBe(201);
    expect(receiptIn(response).choice.categories).toEqual({ analytics: 'denied', external: 'denied' });
  });

  test('LAW-8: yes and no are remembered equally long, in the same cookie', async () => {
    const yes = cookiesSet(await post(site, decisionOf()), 'cookie_consent')[0];
    const no = cookiesSet(await post(site, decisionOf(REFUSAL)), 'cookie_consent')[0];
    expect(yes?.attributes.get('Expires')).toBe(no?.attributes.get('Expires'));
    expect([...(yes?.attributes.keys() ?? [])]).toEqual([...(no?.attributes.keys() ?? [])]);
  });

  test.each([
    ['2026-06-01T10:00:00.000Z', 'Tue, 01 Dec 2026 10:00:00 GMT'],
    ['2026-08-31T23:59:59.000Z', 'Sun, 28 Feb 2027 23:59:59 GMT'],
    ['2027-08-31T12:00:00.000Z', 'Tue, 29 Feb 2028 12:00:00 GMT'],
    ['2026-03-31T00:00:00.000Z', 'Wed, 30 Sep 2026 00:00:00 GMT'],
  ])('P40: a choice of %s is kept six calendar months, to %s', async (now, expires) => {
    site.setClock(now);
    const [cookie] = cookiesSet(await post(site, decisionOf()), 'cookie_consent');
    expect(cookie?.attributes.get('Expires')).toBe(expires);
    expect(cookie?.attributes.get('Path')).toBe('/');
    expect(cookie?.attributes.get('SameSite')).toBe('Lax');
    expect(cookie?.attributes.has('Secure')).toBe(true);
    // The page script reads it, and it belongs to this host alone.
    expect(cookie?.attributes.has('HttpOnly')).toBe(false);
    expect(cookie?.attributes.has('Domain')).toBe(false);
  });

  test('P40: a later page view does not renew it, and after six months the question is back', async () => {
    const cookie = cookieAfter(await post(site, decisionOf()));
    site.setClock('2026-11-30T10:00:00.000Z');
    const before = await get(site, '/cookiebeleid', cookie);
    expect(before.body).not.toContain('data-kc="ask"');
    expect(cookiesSet(before, 'cookie_consent')).toEqual([]);
    site.setClock('2026-12-01T10:00:00.000Z');
    expect((await get(site, '/cookiebeleid', cookie)).body).toContain('data-kc="ask"');
  });

  test('P40: a choice that waited while the server was away counts from when it was made', async () => {
    site.setClock('2026-06-11T10:00:00.000Z');
    const response = await post(site, decisionOf({ moment: '2026-06-01T10:00:00Z' }));
    const [cookie] = cookiesSet(response, 'cookie_consent');
    expect(cookie?.attributes.get('Expires')).toBe('Tue, 01 Dec 2026 10:00:00 GMT');
    expect(receiptIn(response).validUntil).toBe('2026-12-01T10:00:00.000Z');
  });

  test("P40: a visitor's clock that is ahead, or absurdly behind, never makes a choice hold longer", async () => {
    for (const moment of ['2031-01-01T00:00:00Z', '2001-01-01T00:00:00Z']) {
      const [cookie] = cookiesSet(await post(site, decisionOf({ moment })), 'cookie_consent');
      expect(cookie?.attributes.get('Expires')).toBe('Tue, 01 Dec 2026 10:00:00 GMT');
    }
  });

  test('P25: withdrawing adds a receipt; the earlier one stays as it was', async () => {
    const given = await post(site, decisionOf());
    site.setClock('2026-06-02T10:00:00.000Z');
    const withdrawn = await post(
      site,
      decisionOf({ ...REFUSAL, control: 'withdraw-all', layer: 'preferences' }),
      cookieAfter(given),
    );
    expect(receiptIn(withdrawn).previous).toBe(receiptIn(given).id);
    expect(await site.store.receipts.find(receiptIn(given).id)).toEqual(receiptIn(given));
    expect(recordIn(withdrawn)?.choice.categories).toEqual({ analytics: 'denied', external: 'denied' });
  });

  test('the same decision under the same key again answers with the stored one', async () => {
    const body = decisionOf(REFUSAL);
    const one = await post(site, body);
    const two = await post(site, body);
    expect(two.statusCode).toBe(201);
    expect(two.json()).toEqual({ ...one.json(), replayed: true });
    expect(recordIn(two)?.choice.categories).toEqual({ analytics: 'denied', external: 'denied' });
  });

  test.each([
    ['a refusal is not answered with the grant', {}, REFUSAL],
    ['a grant is not answered with the refusal', REFUSAL, {}],
    ['nor is one of another layer', {}, { layer: 'preferences' }],
  ])('LAW-3: another decision under a used key is told so: %s', async (_name, first, second) => {
    const key = newKey();
    const one = await post(site, decisionOf({ ...first, key }));
    const two = await post(site, decisionOf({ ...second, key }), cookieAfter(one));
    expect([two.statusCode, two.json().code]).toEqual([409, 'KC-H15']);
    expect(two.headers['set-cookie']).toBeUndefined();
    expect(two.body).not.toContain(receiptIn(one).id);
    expect(await site.store.receipts.findByKey(key)).toEqual(receiptIn(one));
  });

  test('a replay never takes the place of a choice that was made after it', async () => {
    const old = decisionOf();
    await post(site, old);
    site.setClock('2026-06-02T10:00:00.000Z');
    const newer = cookieAfter(await post(site, decisionOf(REFUSAL)));
    expect(cookiesSet(await post(site, old, newer), 'cookie_consent')).toEqual([]);
  });

  test('nor where both were made in the same second', async () => {
    const old = decisionOf();
    const given = cookieAfter(await post(site, old));
    const newer = cookieAfter(await post(site, decisionOf(REFUSAL), given));
    expect(cookiesSet(await post(site, old, newer), 'cookie_consent')).toEqual([]);
  });

  test('LAW-3: an acceptance that waited in another tab is recorded, and overrules no refusal made since', async () => {
    const late = { moment: '2026-06-01T10:00:00Z' };
    site.setClock('2026-06-01T10:05:00.000Z');
    const refused = await post(site, decisionOf({ ...REFUSAL, moment: '2026-06-01T10:04:00Z' }));
    const accepted = await post(site, decisionOf(late), cookieAfter(refused));
    expect(receiptIn(accepted).control).toBe('accept-all');
    expect(cookiesSet(accepted, 'cookie_consent')).toEqual([]);
    // A refusal that was made before the last acceptance waited as long: the last word counts.
    const again = await post(site, decisionOf({ moment: '2026-06-01T10:04:30Z' }), cookieAfter(refused));
    const before = await post(site, decisionOf({ ...REFUSAL, ...late }), cookieAfter(again));
    expect(recordIn(again)?.choice.categories).toEqual({ analytics: 'granted', external: 'granted' });
    expect(cookiesSet(before, 'cookie_consent')).toEqual([]);
  });

  test('another origin of ours may post from its own page, without cookies; no other origin may', async () => {
    const preflight = (origin: string) =>
      site.app.inject({
        method: 'OPTIONS',
        url: '/_kc/decisions',
        headers: { host: 'www.voorbeeld.nl', origin },
      });
    const ours = await preflight('https://www.voorbeeld.nl');
    expect(ours.headers).toMatchObject({
      'access-control-allow-origin': 'https://www.voorbeeld.nl',
      'access-control-allow-headers': 'content-type',
    });
    expect(ours.headers['access-control-allow-credentials']).toBeUndefined();
    expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('what was not on show keeps its answer and its own moment (BRW-10)', async () => {
    const refused = cookieAfter(await post(site, decisionOf(REFUSAL)));
    site.setClock('2026-07-01T10:00:00.000Z');
    const one = await post(
      site,
      decisionOf({
        control: 'save',
        layer: 'preferences',
        asked: ['external'],
        choice: { categories: { external: 'granted' }, providers: {}, objections: [] },
      }),
      refused,
    );
    expect(recordIn(one)?.choice.categories).toEqual({ analytics: 'denied', external: 'granted' });
    expect(receiptIn(one).notAsked).toEqual(['functional', 'analytics', 'marketing']);
    expect(cookiesSet(one, 'cookie_consent')[0]?.attributes.get('Expires')).toBe(
      'Tue, 01 Dec 2026 10:00:00 GMT',
    );
  });

  test('PRF-1: the chain goes on where only the page knows the receipt before (WD-10)', async () => {
    const one = receiptIn(await post(site, decisionOf()));
    const two = receiptIn(await post(site, decisionOf({ ...REFUSAL, previous: one.id })));
    expect(two.previous).toBe(one.id);
    const lie = receiptIn(await post(site, decisionOf({ ...REFUSAL, previous: 'a'.repeat(22) })));
    expect(lie.previous).toBe('');
  });

  test('loading one film once is recorded and changes no choice', async () => {
    const response = await post(
      site,
      decisionOf({
        control: 'load-once',
        layer: 'placeholder',
        asked: [],
        choice: { categories: {}, providers: { 'external.tube': 'granted' }, objections: [] },
      }),
    );
    expect(receiptIn(response).choice.providers).toEqual({ 'external.tube': 'granted' });
    expect(cookiesSet(response, 'cookie_consent')).toEqual([]);
  });

  test('always loading one provider grants that provider and nothing else', async () => {
    const response = await postForm(site, {
      policy: receiptPolicy(),
      surface: 'website',
      language: 'nl',
      control: 'load-always',
      layer: 'placeholder',
      asked: 'external.tube',
      'provider.external.tube': 'on',
      key: newKey(),
      return: '/artikel',
    });
    expect(response.statusCode).toBe(303);
    expect(recordIn(response)?.choice).toEqual({
      categories: {},
      providers: { 'external.tube': 'granted' },
      objections: [],
    });
  });

  test('LAW-15: an objection to exempt analytics is kept, and "refuse all" leaves it', async () => {
    const objected = await post(
      site,
      decisionOf({
        control: 'save',
        layer: 'preferences',
        choice: {
          categories: { analytics: 'denied', external: 'denied' },
          providers: {},
          objections: ['pages-per-day'],
        },
      }),
    );
    expect(recordIn(objected)?.choice.objections).toEqual(['pages-per-day']);
    const refused = await post(site, decisionOf(REFUSAL), cookieAfter(objected));
    expect(recordIn(refused)?.choice.objections).toEqual(['pages-per-day']);
  });

  test("P34: a choice on the website never reaches the platform's part of the cookie", async () => {
    const response = await post(site, decisionOf());
    const record = readCookie(cookiesSet(response, 'cookie_consent')[0]?.value ?? '');
    expect(Object.keys(record?.surfaces ?? {})).toEqual(['website']);
  });
});

function receiptPolicy(): string {
  return String(decisionOf()['policy']);
}
