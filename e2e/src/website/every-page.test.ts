import { beforeAll, expect, test } from 'vitest';
import { PAGES } from './addresses.ts';
import { crawl, type Seen } from './crawl.ts';
import { stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
let seen: readonly Seen[] = [];

beforeAll(async () => {
  seen = await crawl(stage());
}, 120_000);

test('every page answers, and an address that has nothing says so', () => {
  expect(seen).toHaveLength(20);
  for (const { path, status } of seen) {
    expect(status, path).toBe(/bestaat-niet|not-there/.test(path) ? 404 : 200);
  }
});

test('every internal link of every page answers 200', async () => {
  const addresses = new Set(seen.flatMap(({ links }) => links));
  expect(addresses.size).toBeGreaterThan(20);
  for (const address of addresses) {
    const { status } = await fetch(address, { headers: { accept: 'text/html,*/*' } });
    expect(status, address).toBe(200);
  }
});

test('A11Y-15: every page has one h1, first, and no heading skips a level', () => {
  for (const { path, headings } of seen) {
    expect(
      headings.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    expect(headings[0], path).toBe(1);
    for (const [at, level] of headings.entries()) {
      expect(level - (headings[at - 1] ?? 0), path).toBeLessThanOrEqual(1);
    }
  }
});

test('A11Y-14, DP-15: every page says its language, and the question has the same one', () => {
  for (const { path, language, askLanguage } of seen) {
    const expected = (PAGES.nl as readonly string[]).includes(path) ? 'nl' : 'en';
    expect(language, path).toBe(expected);
    if (askLanguage !== '') expect(askLanguage, path).toBe(expected);
  }
  expect(seen.filter(({ askLanguage }) => askLanguage !== '').length).toBeGreaterThan(10);
});

test('P23, A11Y-10: the link to the cookie settings is on every page, in the same place', () => {
  for (const { path, language, settings } of seen) {
    const href = language === 'en' ? '/en/cookie-settings' : '/cookie-instellingen';
    expect(settings, path).toEqual({ href, does: 'open-preferences' });
  }
});

test.for(['/contact', '/platform', '/cookiebeleid', '/en/is-not-there'])(
  'P23: on %s the link opens the preferences',
  async (path) => {
    const page = await visitorOf(stage());
    await page.goto(`${stage().site.origin}${path}`);
    await page.click('footer a[data-kc-do="open-preferences"]');
    await page.locator('kc-ask[data-kc="preferences"] dialog').waitFor();
    await page.context().close();
  },
);

test('P23, BRW-8: without JavaScript the same link leads to the settings page', async () => {
  const page = await visitorOf(stage(), { javaScriptEnabled: false });
  await page.goto(`${stage().site.origin}/contact`);
  await page.click('footer a[data-kc-do="open-preferences"]');
  expect(new URL(page.url()).pathname).toBe('/cookie-instellingen');
  expect(await page.locator('kc-ask[data-kc="settings"]').count()).toBe(1);
  await page.context().close();
});

test('P4: the policy is public, and no form of the site asks anybody to accept it', () => {
  for (const { path, boxes } of seen) expect(boxes, path).toBe(0);
  expect(seen.find(({ path }) => path === '/cookiebeleid')?.status).toBe(200);
});

test('P5: the cookie policy links to the privacy page', () => {
  const { origin } = stage().site;
  const linksOf = (path: string): readonly string[] => seen.find((page) => page.path === path)?.links ?? [];
  expect(linksOf('/cookiebeleid')).toContain(`${origin}/privacy`);
  expect(linksOf('/cookie-policy')).toContain(`${origin}/en/privacy`);
});

test('P38: name, address and e-mail of the company are on every page', () => {
  for (const { path, foot } of seen) {
    for (const fact of ['KiwiConnect B.V.', 'Ariënsplein 1', '7511JX Enschede', 'support@kiwiconnect.nl']) {
      expect(foot, path).toContain(fact);
    }
  }
});

test('P38, LAW-12: the first layer of the question says who asks', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  expect(await page.locator('kc-ask[data-kc="ask"]').innerText()).toContain('KiwiConnect');
  await page.context().close();
});
