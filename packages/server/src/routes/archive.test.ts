import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import {
  cookieAfter,
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
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('what was shown', () => {
  test('PRF-3: each part is archived under its own hash, and comes back as it was', async () => {
    const { shown } = receiptIn(await post(site, decisionOf()));
    for (const hash of Object.values(shown)) {
      const response = await get(site, `/_kc/archive/${hash}`);
      expect(sha256(response.body)).toBe(hash);
      expect(response.headers['cache-control']).toContain('immutable');
    }
    expect(Object.values(shown)).not.toContain('');
  });

  test('PRF-3: the same screen is archived once; another language, layer or control is another screen', async () => {
    const shownAfter = async (changes: object) =>
      receiptIn(await post(site, decisionOf({ ...changes }))).shown;
    const banner = await shownAfter({});
    expect(await shownAfter(REFUSAL)).toEqual(banner);
    const other = {
      choice: { categories: { analytics: 'denied', external: 'granted' }, providers: {}, objections: [] },
    };
    const preferences = await shownAfter({ ...other, control: 'save', layer: 'preferences' });
    expect(preferences.markup).not.toBe(banner.markup);
    expect(preferences.script).toBe(banner.script);
    expect((await shownAfter({ language: 'en' })).text).not.toBe(banner.text);
  });

  test('PRF-2: a form that no script posted says so', async () => {
    const answer = await postForm(site, {
      policy: String(decisionOf()['policy']),
      surface: 'website',
      language: 'nl',
      layer: 'banner',
      control: 'refuse-all',
      asked: 'analytics,external',
      key: newKey(),
      return: '/',
    });
    const receipt = await site.store.receipts.find(recordIn(answer)?.receipt ?? '');
    expect(receipt?.shown.script).toBe('');
    expect(receipt?.shown.markup).toMatch(/^[0-9a-f]{64}$/);
  });

  test('SEC-2: what is archived is served as text that nothing runs, and nothing else is served', async () => {
    const { shown } = receiptIn(await post(site, decisionOf()));
    for (const hash of Object.values(shown)) {
      const { headers } = await get(site, `/_kc/archive/${hash}`);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain('sandbox');
    }
    for (const hash of ['0'.repeat(64), 'x', '..%2f..%2fetc', shown.text.toUpperCase()]) {
      expect((await get(site, `/_kc/archive/${hash}`)).statusCode).toBe(404);
    }
  });

  test('PRF-3: the screen can be seen again as it was, and nothing on it can be pressed', async () => {
    const given = await post(site, decisionOf());
    const { id } = receiptIn(given);
    const page = await get(site, `/_kc/receipts/${id}/shown`, cookieAfter(given));
    expect(page.body).toContain('Alles weigeren');
    expect(page.body).toContain('<kc-ask data-kc="ask"');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-/);
    expect(policy).toContain("form-action 'none'");
    expect(page.body).not.toContain('<script');
    const style = /<style>([\s\S]*)<\/style>/.exec(page.body)?.[1] ?? '';
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
  });
});
