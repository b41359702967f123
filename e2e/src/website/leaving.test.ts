/** A choice makes a new page where it cannot take effect otherwise; never under a visitor who goes to another page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stageFor, strangers, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
const ACCEPT = 'kc-ask[data-kc="ask"] [data-kc-do="accept-all"]';
/** Longer than any new page that comes by itself needs. */
const LONG_MS = 3000;

/** From now on `/privacy` answers when the choice is on record, and a while after. */
async function slowDown(page: Page): Promise<void> {
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.route('**/privacy', async (route) => {
    await recorded;
    await new Promise((done) => setTimeout(done, LONG_MS));
    await route.continue();
  });
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
  await page.click(ACCEPT);
  thirdParty.forget();
  await page.click('footer a[href="/privacy"]', { noWaitAfter: true });
  await page.waitForURL('**/privacy');
  expect(pages).toEqual(['/privacy']);
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
  // By its place on the screen: Playwright looks for nothing while a page is on its way.
  const { x, y, width, height } = (await page.locator(ACCEPT).boundingBox()) ?? expect.unreachable();
  await page.click('footer a[href="/privacy"]', { noWaitAfter: true });
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.waitForURL('**/privacy');
  expect(await choiceOfPage(page)).toMatchObject({ analytics: 'granted' });
  await page.context().close();
});

test('the same for an address that is typed', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  await page.waitForFunction(() => 'kc' in globalThis);
  await slowDown(page);
  await page.click(ACCEPT);
  const response = await page.goto(`${stage().site.origin}/privacy`);
  expect(response?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/privacy');
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
