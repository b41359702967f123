/** P16 in one place: what makes an answer consent, on the website as it is. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answer, stageFor, visitorOf } from '../website/stage.ts';

const stage = stageFor({ others: 'log' });
const ASK = 'kc-ask[data-kc="ask"]';

async function firstVisit(): Promise<Page> {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  await page.waitForSelector(ASK);
  return page;
}

async function choiceOn(page: Page): Promise<string | undefined> {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'cookie_consent')?.value;
}

test('P16, LAW-14: consent is free: saying no is as big, as near and as quick as saying yes, and costs nothing', async () => {
  const page = await firstVisit();
  const shape = (control: string) =>
    page.locator(`${ASK} [data-kc-do="${control}"]`).evaluate((button) => {
      const { width, height, top } = button.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight, borderRadius } = getComputedStyle(button);
      return { width, height, top, color, backgroundColor, fontSize, fontWeight, borderRadius };
    });
  expect(await shape('refuse-all')).toEqual(await shape('accept-all'));
  await page.click('header a[href="/contact"]');
  expect(new URL(page.url()).pathname).toBe('/contact');
  await answer(page, 'refuse-all');
  expect((await page.goto(`${stage().site.origin}/contact`))?.status()).toBe(200);
  await page.context().close();
});

test('P16, LAW-6: consent is specific: a yes to one purpose is no yes to another', async () => {
  const page = await firstVisit();
  await page.goto(`${stage().site.origin}/cookie-instellingen`);
  const settings = page.locator('kc-ask[data-kc="settings"]');
  await settings.locator('input[name="category.external"]').check({ force: true });
  const recorded = page.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
  await settings.locator('[data-kc-do="save"]').first().click();
  await recorded;
  await expect.poll(() => choiceOn(page)).toContain('website.external=1');
  expect(await choiceOn(page)).toContain('website.analytics=0');
  expect(await choiceOn(page)).toContain('website.marketing=0');
  await page.context().close();
});

test('P16, LAW-12: consent is informed: who, what for, who else, and where to change it, before any answer', async () => {
  const page = await firstVisit();
  const text = await page.locator(ASK).innerText();
  expect(text).toContain('KiwiConnect B.V.');
  for (const purpose of ['Analytisch', 'Marketing', 'Social media']) expect(text).toContain(purpose);
  expect(text).toMatch(/Example/);
  expect(await page.locator(`${ASK} a[href="/cookie-instellingen"]`).count()).toBeGreaterThan(0);
  expect(await page.locator(`${ASK} a[href="/cookiebeleid"]`).count()).toBeGreaterThan(0);
  await page.context().close();
});

test('P16, LAW-5: consent is unambiguous: only a press on a button that says so is an answer', async () => {
  const page = await firstVisit();
  await page.mouse.wheel(0, 2000);
  await page.keyboard.press('Escape');
  await page.mouse.click(1200, 400);
  await page.goto(`${stage().site.origin}/contact`);
  expect(await choiceOn(page)).toBeUndefined();
  await answer(page, 'accept-all');
  expect(await choiceOn(page)).toContain('website.analytics=1');
  await page.context().close();
});
