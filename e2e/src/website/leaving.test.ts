/** A choice makes a new page where it cannot take effect otherwise; never under a visitor who goes to another page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stageFor, strangers, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
const LINK = 'header a[href="/contact"]';
const ACCEPT = 'kc-ask[data-kc="ask"] [data-kc-do="accept-all"]';
/** Longer than any new page that comes by itself needs. */
const LONG_MS = 3000;

/**
 * From now on a choice is on record only once `/contact` was asked for, and `/contact` answers a while after that: so
 * the visitor is on the way when a new page would come, however busy the machine.
 */
async function slowDown(page: Page): Promise<void> {
  const recorded = page.waitForResponse('**/_kc/decisions');
  const asked = page.waitForRequest('**/contact');
  await page.route('**/_kc/decisions', async (route) => {
    await asked;
    await route.continue();
  });
  await page.route('**/contact', async (route) => {
    await recorded;
    await new Promise((done) => setTimeout(done, LONG_MS));
    await route.continue();
  });
}

/** The middle of what can be pressed. By place, since Playwright looks for nothing while a page is on its way. */
async function placeOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const { x, y, width, height } = (await page.locator(selector).boundingBox()) ?? expect.unreachable();
  return [x + width / 2, y + height / 2];
}

const choiceOfPage = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(document.getElementById('kc-page')?.textContent ?? '').choice.categories);

test('ENF-2: who accepts and follows a link at once gets that link, however slow, and in the granted state', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(site.origin);
  await page.waitForFunction(() => 'kc' in globalThis);
  await slowDown(page);
  const pages: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages.push(new URL(frame.url()).pathname);
  });
  const [accept, link] = [await placeOf(page, ACCEPT), await placeOf(page, LINK)];
  thirdParty.forget();
  await page.mouse.click(...accept);
  await page.mouse.click(...link);
  await page.waitForURL('**/contact');
  expect(pages).toEqual(['/contact']);
  expect(await choiceOfPage(page)).toMatchObject({ analytics: 'granted', marketing: 'granted' });
  await expect.poll(() => strangers(thirdParty).map(({ host }) => host)).toContain('meting.localhost');
  await page.context().close();
});

test('the same for a link that was followed before accepting, while the next page was still to come', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  await page.waitForFunction(() => 'kc' in globalThis);
  await page.waitForLoadState('networkidle');
  await slowDown(page);
  const [accept, link] = [await placeOf(page, ACCEPT), await placeOf(page, LINK)];
  await page.mouse.click(...link);
  await page.mouse.click(...accept);
  await page.waitForURL('**/contact');
  expect(await choiceOfPage(page)).toMatchObject({ analytics: 'granted' });
  await page.context().close();
});

test('the same for an address that is typed', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  await page.waitForFunction(() => 'kc' in globalThis);
  await slowDown(page);
  await page.click(ACCEPT);
  const response = await page.goto(`${stage().site.origin}/contact`);
  expect(response?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/contact');
  await page.context().close();
});

test('who comes back to a page that was kept gets there what was granted as it was left', async () => {
  const { site } = stage();
  const page = await visitorOf(stage());
  await page.goto(site.origin);
  await page.waitForFunction(() => 'kc' in globalThis);
  // As a link that is followed at once is felt, with nothing that comes of it.
  await page.evaluate(() =>
    document.addEventListener('kc:change', () => dispatchEvent(new Event('beforeunload')), { once: true }),
  );
  await page.click(ACCEPT);
  await expect
    .poll(async () => (await page.context().cookies()).map(({ value }) => value).join())
    .toContain('.r=');
  await page.waitForTimeout(LONG_MS);
  expect(await choiceOfPage(page), 'not made anew').toEqual({});
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await loaded;
  expect(await choiceOfPage(page)).toMatchObject({ analytics: 'granted' });
  await page.context().close();
});
