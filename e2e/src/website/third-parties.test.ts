import { expect, test } from 'vitest';
import { ALL_PAGES, ARTICLE } from './addresses.ts';
import { answer, stageFor, strangers, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });

test('P15, SEC-1: before a choice no page contacts anybody but the site, and places nothing', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  thirdParty.forget();
  for (const path of ALL_PAGES) {
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await page.mouse.wheel(0, 4000);
  }
  await page.waitForTimeout(1000);
  expect(strangers(thirdParty)).toEqual([]);
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  expect(cookies.filter((name) => name !== 'csrf_token')).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.context().close();
});

test('ENF-4: before a choice the policy of a page names no third party; after a yes it does', async () => {
  const { site } = stage();
  const page = await visitorOf(stage());
  const policyOf = async (): Promise<string> =>
    (await page.goto(`${site.origin}${ARTICLE}`))?.headers()['content-security-policy'] ?? '';
  expect(await policyOf()).not.toMatch(/\.example\b|(?:film|kaart|bericht|meting|reclame)\./);
  await answer(page, 'accept-all');
  await page.waitForLoadState('load');
  expect(await policyOf()).toMatch(/film\.localhost/);
  await page.context().close();
});

test('the site’s own markup is that of any site: the gate holds it, and puts the placeholder there', async () => {
  const { site } = stage();
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}${ARTICLE}`);
  const frames = page.locator('iframe[data-kc-held="not-asked"][data-kc-src]');
  expect(await frames.count()).toBe(3);
  expect(await page.locator('kc-ask[data-kc="placeholder"] + iframe').count()).toBe(3);
  expect(await page.locator('script[type="text/plain"][data-kc-held]').count()).toBe(2);
  await page.context().close();
});

test('P15: after a refusal nobody is contacted either', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(site.origin);
  await answer(page, 'refuse-all');
  thirdParty.forget();
  for (const path of ALL_PAGES) await page.goto(`${site.origin}${path}`);
  await page.waitForTimeout(1000);
  expect(strangers(thirdParty)).toEqual([]);
  await page.context().close();
});

test('P12, P13, P14: after a yes the measuring, the advertisement and the frames do load', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}${ARTICLE}`);
  thirdParty.forget();
  await answer(page, 'accept-all');
  const hosts = (): readonly string[] => [...new Set(strangers(thirdParty).map(({ host }) => host))].sort();
  const granted = ['bericht', 'film', 'kaart', 'meting', 'reclame'].map((company) => `${company}.localhost`);
  await expect.poll(hosts, { timeout: 15_000 }).toEqual(granted);
  await page.context().close();
});

test('P34: a yes on the website loads nothing on the platform', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}/privacy`);
  await answer(page, 'accept-all');
  await page.waitForTimeout(1000);
  await page.goto(`${site.origin}/platform`, { waitUntil: 'networkidle' });
  thirdParty.forget();
  await Promise.all([page.waitForEvent('load'), page.click('main form button[type=submit]')]);
  await page.reload({ waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(1000);
  expect(strangers(thirdParty)).toEqual([]);
  expect(await page.locator('[data-kc="snowplow"], [data-kc="reclame-tag"], iframe').count()).toBe(0);
  await page.context().close();
});

test('P33: what is typed on the platform never leaves it, whatever was granted', async () => {
  const { site, thirdParty } = stage();
  const canary = 'Kanarie-7f3a91';
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}/privacy`);
  await answer(page, 'accept-all');
  thirdParty.forget();
  await page.goto(`${site.origin}/platform`);
  await page.fill('#name', canary);
  await page.click('main form button[type=submit]');
  expect(await page.locator('h1').innerText()).toContain(canary);
  await page.goto(`${site.origin}${ARTICLE}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  const sent = strangers(thirdParty);
  expect(sent.length, 'the website measures again').toBeGreaterThan(0);
  const decoded = sent.map(({ path, headers, body }) =>
    decodeURIComponent(`${path} ${JSON.stringify(headers)} ${body}`),
  );
  expect(decoded.filter((text) => text.includes(canary))).toEqual([]);
  const receipts = await page.evaluate(() => document.cookie);
  expect(receipts).not.toContain(canary);
  await page.context().close();
});
