import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALL_PAGES, PAGES } from './addresses.ts';
import { stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });

async function eachPage(check: (page: Page, path: string) => Promise<void>): Promise<void> {
  const page = await visitorOf(stage());
  for (const path of ALL_PAGES) {
    await page.goto(`${stage().site.origin}${path}`);
    await check(page, path);
  }
  await page.context().close();
}

const headings = (page: Page): Promise<readonly number[]> =>
  page.$$eval('h1, h2, h3, h4, h5, h6', (found) =>
    found.filter((each) => each.closest('kc-ask') === null).map((each) => Number(each.tagName.slice(1))),
  );

test('every internal link of every page answers 200', async () => {
  const addresses = new Set<string>();
  await eachPage(async (page) => {
    const found = await page.$$eval('a[href], link[href]', (links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href.replace(/#.*/, '')),
    );
    for (const address of found) if (address.startsWith(stage().site.origin)) addresses.add(address);
  });
  expect(addresses.size).toBeGreaterThan(20);
  for (const address of addresses) {
    const { status } = await fetch(address, { headers: { accept: 'text/html,*/*' } });
    expect(status, address).toBe(200);
  }
});

test('every page has one h1, and no heading skips a level', async () => {
  await eachPage(async (page, path) => {
    const levels = await headings(page);
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    expect(levels[0], path).toBe(1);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0), path).toBeLessThanOrEqual(1);
  });
});

test('A11Y-14: every page says its language, and the question has the same one', async () => {
  await eachPage(async (page, path) => {
    const expected = (PAGES.nl as readonly string[]).includes(path) ? 'nl' : 'en';
    expect(await page.getAttribute('html', 'lang'), path).toBe(expected);
    const ask = page.locator('kc-ask[data-kc="ask"]');
    if ((await ask.count()) > 0) expect(await ask.getAttribute('lang'), path).toBe(expected);
  });
});

test('P23: the link to the cookie settings is on every page, in the same place, and it opens them', async () => {
  await eachPage(async (page, path) => {
    const link = page.locator('footer a[data-kc-do="open-preferences"]');
    expect(await link.count(), path).toBe(1);
    const href = await link.getAttribute('href');
    expect(['/cookie-instellingen', '/en/cookie-settings'], path).toContain(href);
    expect(await page.locator('footer nav a').first().getAttribute('href'), path).toBe(href);
    await link.click();
    await page.waitForFunction(() =>
      location.pathname.startsWith('/cookie-') || location.pathname.startsWith('/en/cookie-')
        ? document.querySelector('kc-ask[data-kc="settings"]') !== null
        : document.querySelector('kc-ask[data-kc="preferences"]') !== null,
    );
  });
});

test('P23: without JavaScript the same link leads to the settings page', async () => {
  const page = await visitorOf(stage(), { javaScriptEnabled: false });
  await page.goto(`${stage().site.origin}/contact`);
  await page.click('footer a[data-kc-do="open-preferences"]');
  expect(new URL(page.url()).pathname).toBe('/cookie-instellingen');
  expect(await page.locator('kc-ask[data-kc="settings"]').count()).toBe(1);
  await page.context().close();
});

test('P4: the policy is public, and no form asks anybody to accept it', async () => {
  await eachPage(async (page, path) => {
    const boxes = await page.$$eval('form', (forms) =>
      forms
        .filter((form) => form.closest('kc-ask') === null)
        .flatMap((form) => [...form.querySelectorAll('input[type=checkbox], input[type=radio]')])
        .map((box) => box.outerHTML),
    );
    expect(boxes, path).toEqual([]);
  });
  const { status } = await fetch(`${stage().site.origin}/cookiebeleid`);
  expect(status).toBe(200);
});

test('P5: the cookie policy links to the privacy page', async () => {
  const page = await visitorOf(stage());
  for (const [notice, privacy] of [
    ['/cookiebeleid', '/privacy'],
    ['/cookie-policy', '/en/privacy'],
  ]) {
    await page.goto(`${stage().site.origin}${notice}`);
    expect(await page.locator(`main a[href="${privacy}"]`).count(), notice).toBeGreaterThan(0);
  }
  await page.context().close();
});

test('P38: name, address and e-mail of the company are on every page and in the policy', async () => {
  await eachPage(async (page, path) => {
    const foot = (await page.locator('footer').innerText()).replaceAll('\u00a0', ' ');
    for (const fact of ['KiwiConnect B.V.', 'Ariënsplein 1', '7511JX Enschede', 'support@kiwiconnect.nl']) {
      expect(foot, path).toContain(fact);
    }
  });
});

test('P38: the first layer of the question says who asks', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  expect(await page.locator('kc-ask[data-kc="ask"]').innerText()).toContain('KiwiConnect');
  await page.context().close();
});
