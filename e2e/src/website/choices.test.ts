import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALL_PAGES, ARTICLE } from './addresses.ts';
import { answer, stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'site' });

async function fillIn(page: Page): Promise<void> {
  await page.fill('#name', 'Robin');
  await page.fill('#email', 'robin@example.com');
  await page.fill('#text', 'Hoe lang bewaart u mijn keuze?');
}

test('P18: after a refusal every page, the form and the sign-in work', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(origin);
  await answer(page, 'refuse-all');
  for (const path of ALL_PAGES) {
    const response = await page.goto(`${origin}${path}`);
    expect(response?.status(), path).toBe(/bestaat-niet|not-there/.test(path) ? 404 : 200);
    expect(await page.locator('h1').isVisible(), path).toBe(true);
  }
  await page.goto(`${origin}/contact`);
  await fillIn(page);
  await page.click('main form button[type=submit]');
  expect(await page.locator('h1').innerText()).toBe('Dank u wel');
  await page.goto(`${origin}/platform`);
  await page.click('main form button[type=submit]');
  expect(await page.locator('h1').innerText()).toBe('Voorbeeldsessie');
  await page.context().close();
});

test('P19: a refusal changes nothing on a page but the frames that need a yes', async () => {
  const { origin } = stage().site;
  const texts: string[] = [];
  for (const control of ['accept-all', 'refuse-all'] as const) {
    const page = await visitorOf(stage());
    await page.goto(origin);
    await answer(page, control);
    await page.goto(`${origin}${ARTICLE}`, { waitUntil: 'networkidle' });
    const ofPage = await page.evaluate(() => {
      for (const ours of document.querySelectorAll('kc-ask')) ours.remove();
      return document.body.innerText;
    });
    texts.push(ofPage);
    await page.context().close();
  }
  expect(texts[0]).toBe(texts[1]);
});

test('P14, P19: a held frame says who, why, and loads by one press, from another origin', async () => {
  const { origin, port } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(`${origin}${ARTICLE}`);
  await answer(page, 'refuse-all');
  const placeholder = page.locator('kc-ask[data-kc="placeholder"][data-kc-for="film"]');
  expect(await placeholder.isVisible()).toBe(true);
  expect(await placeholder.innerText()).toContain('Film Example');
  await placeholder.locator('[data-kc-do="load-once"]').click();
  // The page's own policy frames nobody else: a page of ours in between does, this once.
  const frame = page.frameLocator('iframe[data-kc="film"]').frameLocator('iframe');
  await frame.getByText('omdat u dat wilde').waitFor();
  expect(page.frames().map((each) => new URL(each.url()).host)).toContain(`film.localhost:${port}`);
  expect(await page.locator('iframe[data-kc="kaart"]').isVisible(), 'the others stay held').toBe(false);
  await page.context().close();
});

test('P12, P30: after a yes the measuring script places what the annex says, and nothing else', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(origin);
  await answer(page, 'accept-all');
  await page.waitForTimeout(1500);
  const placed = (await page.context().cookies(origin)).map(({ name }) =>
    name.replace(/(_sp_\w+\.).*/, '$1*'),
  );
  expect(placed.sort()).toEqual(['_reclame', '_sp_id.*', '_sp_ses.*', 'cookie_consent']);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(keys.filter((key) => !key.startsWith('snowplowOutQueue_'))).toEqual([]);
  await page.context().close();
});

test('LAW-15: pages are counted without a cookie, and a visitor who objects is not counted', async () => {
  const { origin } = stage().site;
  const counted = async (page: Page): Promise<number> => {
    await page.goto(`${origin}/platform`);
    if ((await page.locator('#name').count()) > 0) await page.click('main form button[type=submit]');
    const row = page.locator('table tr', { hasText: '/en/example-companies' }).locator('td.amount');
    return (await row.count()) === 0 ? 0 : Number(await row.innerText());
  };
  const page = await visitorOf(stage());
  const before = await counted(page);
  await page.goto(`${origin}/en/example-companies`);
  expect(await counted(page)).toBe(before + 1);
  await page.goto(`${origin}/cookie-instellingen`);
  const objection = page.locator('[name="objection.pages-per-day"]');
  await objection.evaluate((box) => box.closest('details')?.setAttribute('open', ''));
  await objection.check();
  await page.click('kc-ask[data-kc="settings"] [data-kc-do="save"]');
  await page.waitForLoadState('networkidle');
  await page.goto(`${origin}/en/example-companies`);
  expect(await counted(page)).toBe(before + 1);
  await page.context().close();
});

test('ENF-4: before and after a yes the browser has nothing to complain about: no policy refuses what was allowed', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${origin}${ARTICLE}`);
  const measured = page.waitForResponse((response) => response.url().includes('meting.localhost'));
  await answer(page, 'accept-all');
  expect((await measured).status()).toBe(200);
  await page.waitForTimeout(1000);
  expect(complaints).toEqual([]);
  await page.context().close();
});
