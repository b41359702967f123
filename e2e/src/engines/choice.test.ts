/** The banner and the cookie in engines that are not Chromium: the same promises, other cookie jars. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EngineSession, openFirefox, openWebKit, reasonMissing } from '../browsers.ts';
import { openSite, type Site } from '../site.ts';
import { sixMonthsAfter } from './six-months.ts';

const ENGINES = [
  ['firefox', openFirefox],
  ['webkit', openWebKit],
] as const;

const ASK = 'kc-ask[data-kc="ask"]';
const PREFERENCES = 'kc-ask[data-kc="preferences"] dialog';
const DAY = 86_400;

const press = (control: string): string => `${ASK} [data-kc-do="${control}"]`;

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

describe.each(ENGINES)('%s', (engine, open) => {
  const missing = reasonMissing(engine);
  let visitor: EngineSession;

  beforeAll(async () => {
    if (missing === undefined) visitor = await open();
  });

  afterAll(() => visitor?.close());

  beforeEach(async ({ skip }) => {
    if (missing !== undefined) return skip(missing);
    await visitor.goto(`${site.origin}/`);
    await visitor.forget();
    await visitor.goto(`${site.origin}/`);
  });

  /** The cookie once the server has recorded the choice: it then carries a receipt. */
  async function recorded(): Promise<{ value: string; expires: number }> {
    await expect
      .poll(async () => (await visitor.cookie('cookie_consent'))?.value ?? '', { timeout: 10_000 })
      .toMatch(/website\.r=[\w-]+/);
    const cookie = await visitor.cookie('cookie_consent');
    return { value: cookie?.value ?? '', expires: cookie?.expires ?? 0 };
  }

  test('P21: a first visit shows the banner, and nothing is stored about a choice', async () => {
    expect(await visitor.isVisible(ASK)).toBe(true);
    expect(await visitor.cookie('cookie_consent')).toBeUndefined();
  });

  test.each(['accept-all', 'refuse-all'])(
    'P40: after %s the server remembers the choice for six calendar months, and nobody is asked again',
    async (control) => {
      await visitor.click(press(control));
      const { value, expires } = await recorded();
      expect(Math.abs(expires - sixMonthsAfter(new Date()))).toBeLessThan(DAY);
      expect(value).toContain(`website.analytics=${control === 'accept-all' ? 1 : 0}`);
      // A yes that this page's own policy cannot let in makes a new page; a look in between finds none.
      await expect.poll(() => visitor.isVisible(ASK).catch(String), { timeout: 10_000 }).toBe(false);
      await visitor.goto(`${site.origin}/`);
      expect(await visitor.isVisible(ASK)).toBe(false);
      expect((await visitor.cookie('cookie_consent'))?.value).toBe(value);
    },
  );

  test('P17: Esc, a reload and another page are no consent', async () => {
    await visitor.press('Escape');
    await visitor.reload();
    await visitor.goto(`${site.origin}/cookiebeleid`);
    expect(await visitor.cookie('cookie_consent')).toBeUndefined();
    await visitor.goto(`${site.origin}/`);
    expect(await visitor.isVisible(ASK)).toBe(true);
  });

  test('P22: the preferences open from the banner', async () => {
    await visitor.click(press('open-preferences'));
    await expect.poll(() => visitor.isVisible(PREFERENCES), { timeout: 10_000 }).toBe(true);
    expect(await visitor.cookie('cookie_consent')).toBeUndefined();
  });
});

describe('firefox without JavaScript', () => {
  const missing = reasonMissing('firefox');
  let visitor: EngineSession;

  beforeAll(async () => {
    if (missing === undefined) visitor = await openFirefox({ javaScriptEnabled: false });
  });

  afterAll(() => visitor?.close());

  test('P18, P40: the banner is a form: refusing is recorded, and leads back to the same page', async ({
    skip,
  }) => {
    if (missing !== undefined) return skip(missing);
    await visitor.goto(`${site.origin}/cookiebeleid`);
    await visitor.click(press('refuse-all'));
    await expect
      .poll(async () => (await visitor.cookie('cookie_consent'))?.value ?? '', { timeout: 10_000 })
      .toMatch(/website\.analytics=0/);
    const cookie = await visitor.cookie('cookie_consent');
    expect(Math.abs((cookie?.expires ?? 0) - sixMonthsAfter(new Date()))).toBeLessThan(DAY);
    expect(new URL(await visitor.address()).pathname).toBe('/cookiebeleid');
  });
});

test('webkit without JavaScript', ({ skip }) => {
  skip('WebKitWebDriver cannot switch JavaScript off; Chromium and Firefox show the form');
});
