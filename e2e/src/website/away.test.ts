/** The server away on a page that holds: a choice takes effect as far as it can, and no error page is the answer. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARTICLE } from './addresses.ts';
import { answer, type Stage, stageFor, strangers, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
const UNSENT = 'Onze server is even niet bereikbaar';

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'cookie_consent')?.value ?? '';
}

/** A visitor who granted everything, with the preferences open, and code that goes on sending where it may. */
async function granted({ site, thirdParty }: Stage): Promise<Page> {
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}${ARTICLE}`);
  await answer(page, 'accept-all');
  await page.locator('iframe[src*="film."]').waitFor();
  await page.evaluate((address) => {
    setInterval(() => void fetch(address).catch(() => {}), 100);
  }, `http://meting.localhost:${site.port}/tick`);
  await expect.poll(() => strangers(thirdParty).map(({ path }) => path)).toContain('/tick');
  await page.evaluate(() => localStorage.setItem('snowplowOutQueue_sp_get', '1'));
  await page.click('footer a[data-kc-do="open-preferences"]');
  await page.locator('kc-ask dialog[open]').waitFor();
  return page;
}

test('WD-10, WD-5: who withdraws while the server is away keeps the page, with all held and removed, and is told', async () => {
  const { site, thirdParty } = stage();
  const page = await granted(stage());
  const pages: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages.push(frame.url());
  });
  await site.kill();
  await page.click('kc-ask dialog [data-kc-do="withdraw-all"]');
  const dialog = page.locator('kc-ask dialog[open]');
  await expect.poll(() => dialog.innerText(), { timeout: 30_000 }).toContain(UNSENT);
  expect(await dialog.locator('input[name^="category."]:checked').count()).toBe(0);
  expect(pages, 'no other page, and no error page').toEqual([]);
  expect(await page.locator('iframe[src]').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('snowplowOutQueue_sp_get'))).toBeNull();
  expect(await cookieOf(page)).toMatch(/website\.k=.*website\.analytics=0.*website\.marketing=0/);
  thirdParty.forget();
  await page.waitForTimeout(1000);
  expect(strangers(thirdParty), 'what still runs is held').toEqual([]);

  await site.start();
  await page.goto(site.origin);
  await expect.poll(() => cookieOf(page), { timeout: 30_000 }).toContain('website.r=');
  expect(await cookieOf(page)).toContain('website.analytics=0');
  await page.click('footer a[data-kc-do="open-preferences"]');
  await dialog.waitFor();
  expect(await dialog.innerText()).not.toContain(UNSENT);
  await page.context().close();
});

test('WD-10: who accepts while the server is away keeps the page; the grant holds from the next one', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}${ARTICLE}`);
  await page.waitForFunction(() => 'kc' in globalThis);
  await page.waitForLoadState('networkidle');
  await site.kill();
  thirdParty.forget();
  await page.click('kc-ask[data-kc="ask"] [data-kc-do="accept-all"]');
  await expect
    .poll(() => page.locator('[role=status]').innerText(), { timeout: 30_000 })
    .toBe('Uw keuze is opgeslagen. Wat u toestaat, laadt op de volgende pagina.');
  expect(await page.locator('h1').innerText()).not.toBe('');
  expect(page.url()).toContain(ARTICLE);
  expect(strangers(thirdParty)).toEqual([]);
  await site.start();
  await page.goto(`${site.origin}${ARTICLE}`);
  await expect.poll(() => strangers(thirdParty).map(({ host }) => host)).toContain('film.localhost');
  await expect.poll(() => cookieOf(page)).toContain('website.r=');
  await page.context().close();
});
