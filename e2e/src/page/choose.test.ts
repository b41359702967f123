/** Choosing in a real browser: accept, refuse, each switch by itself, see it again, take it back. */
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acknowledged, asks, choiceIn, control, open, openPreferences, openScene, ready } from './scene.ts';
import { SITE } from './stage.ts';

const scene = openScene({
  '/': { body: '<form id="own"><input name="x"></form>' },
  '/two': { body: '<p>Twee</p>' },
});
const DAY = 86_400;

async function cookie(page: Page) {
  await acknowledged(page);
  return (await page.context().cookies()).find(({ name }) => name === 'cookie_consent');
}

const receiptOf = (value: string): string => /website\.r=([\w-]{22})/.exec(value)?.[1] ?? '';

test('P22: accepting and refusing take one press each, apply at once, and are on record', async () => {
  for (const [name, answer] of [
    ['accept-all', 'granted'],
    ['refuse-all', 'denied'],
  ] as const) {
    const page = await scene.visitor();
    await open(page);
    await page.click(control(name));
    expect(await asks(page)).toBe(false);
    expect(new Set(Object.values((await choiceIn(page)).categories))).toEqual(new Set([answer]));
    const receipt = await scene.stage.store.receipts.find(receiptOf(await acknowledged(page)));
    expect(receipt).toMatchObject({ control: name, layer: 'banner', surface: 'website', language: 'nl' });
    expect(Object.values(receipt?.choice.categories ?? {})).toEqual([answer, answer, answer, answer]);
  }
});

test('LAW-6, P22: every combination of switches is stored exactly, in the cookie and on record', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('refuse-all'));
  for (let bits = 1; bits <= 16; bits++) {
    await openPreferences(page);
    for (const [at, category] of ASKABLE.entries()) {
      await page.locator(`dialog input[name="category.${category}"]`).setChecked(((bits >> at) & 1) === 1);
    }
    const recorded = page.waitForResponse('**/_kc/decisions');
    await page.click(`dialog ${control('save')}`);
    const { receipt } = await (await recorded).json();
    const wanted = Object.fromEntries(
      ASKABLE.map((category, at) => [category, ((bits >> at) & 1) === 1 ? 'granted' : 'denied']),
    );
    expect((await choiceIn(page)).categories).toEqual(wanted);
    expect(receipt.choice.categories).toEqual(wanted);
    const value = await acknowledged(page);
    for (const [at, category] of ASKABLE.entries()) {
      expect(value).toContain(`website.${category}=${(bits >> at) & 1}`);
    }
  }
}, 90_000);

test('P22: one provider of a category can be chosen without the other', async () => {
  const page = await scene.visitor();
  await open(page);
  await openPreferences(page);
  await page.locator('dialog section:has([name="category.external"]) summary').click();
  const category = page.locator('dialog [name="category.external"]');
  await category.check();
  expect(await page.locator('dialog [name="provider.external.kaart"]').isChecked()).toBe(true);
  await page.locator('dialog [name="provider.external.kaart"]').uncheck();
  expect(await category.isChecked()).toBe(false);
  await page.click(`dialog ${control('save')}`);
  const { categories, providers } = await choiceIn(page);
  expect(categories['external']).toBe('denied');
  expect(providers).toEqual({ 'external.film': 'granted' });
  expect(await acknowledged(page)).toContain('website.external.film=1');
  await openPreferences(page);
  expect(await page.locator('dialog [name="provider.external.film"]').isChecked()).toBe(true);
  expect(await page.locator('dialog [name="provider.external.kaart"]').isChecked()).toBe(false);
});

test('LAW-15: objecting to exempt statistics is kept, and can be taken back', async () => {
  const page = await scene.visitor();
  await open(page);
  for (const objects of [true, false]) {
    await openPreferences(page);
    await page.locator('dialog section:has([name="objection.tellen"]) summary').click();
    await page.locator('dialog [name="objection.tellen"]').setChecked(objects);
    await page.click(`dialog ${control('save')}`);
    expect((await choiceIn(page)).objections).toEqual(objects ? ['tellen'] : []);
    await acknowledged(page);
  }
});

test('P23, WD-2: the link on every page opens the preferences with the state as it is', async () => {
  const page = await scene.visitor();
  await open(page);
  await openPreferences(page);
  await page.locator('dialog [name="category.analytics"]').check();
  await page.click(`dialog ${control('save')}`);
  await acknowledged(page);
  for (const path of ['/', '/two', '/cookiebeleid']) {
    await open(page, path);
    await openPreferences(page);
    expect(await page.locator('dialog input[name^="category."]:checked').count()).toBe(1);
    expect(await page.locator('dialog .kc-state').innerText()).toMatch(/20\d\d/);
    expect(await page.locator('dialog .kc-state a[href^="/_kc/receipts/"]').count()).toBe(1);
  }
});

test('A11Y-6, A11Y-7: the focus goes to the heading, stays inside, and returns to what opened it', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.locator('kc-ask[data-kc="ask"] button.kc-choose').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  await expect.poll(focused).toBe('kc-preferences');
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const element = document.activeElement;
      return element !== document.body && element?.closest('dialog') === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('kc-choose');
});

test('P24, WD-3: taking everything back is one press more than giving it, and asks nothing', async () => {
  const page = await scene.visitor();
  await open(page);
  let presses = 0;
  const press = async (selector: string): Promise<void> => {
    presses += 1;
    await page.locator(selector).click();
  };
  await press(control('accept-all'));
  await acknowledged(page);
  const giving = presses;
  await press(`footer ${control('open-preferences')}`);
  const recorded = page.waitForResponse('**/_kc/decisions');
  await press(control('withdraw-all'));
  expect(presses - giving).toBeLessThanOrEqual(giving + 1);
  expect(new Set(Object.values((await choiceIn(page)).categories))).toEqual(new Set(['denied']));
  expect((await (await recorded).json()).receipt).toMatchObject({ control: 'withdraw-all' });
  expect(await asks(page)).toBe(false);
});

test('P25: withdrawing adds to the record, and leaves what was said before', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('accept-all'));
  const first = receiptOf(await acknowledged(page));
  await page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  await expect.poll(async () => receiptOf(await acknowledged(page))).not.toBe(first);
  const second = await scene.stage.store.receipts.find(receiptOf(await acknowledged(page)));
  expect(second?.previous).toBe(first);
  const before = await scene.stage.store.receipts.find(first);
  expect(before?.choice.categories).toMatchObject({ analytics: 'granted' });
});

test('LAW-8, P40, BRW-3: yes and no last equally long, by the server’s cookie, six months from the choice', async () => {
  const ends: number[] = [];
  for (const name of ['accept-all', 'refuse-all']) {
    const page = await scene.visitor();
    await open(page);
    const recorded = page.waitForResponse('**/_kc/decisions');
    await page.click(control(name));
    expect(await (await recorded).headerValue('set-cookie')).toMatch(/^cookie_consent=.*Expires=/);
    ends.push((await cookie(page))?.expires ?? 0);
  }
  const [yes = 0, no = 0] = ends;
  expect(Math.abs(yes - no)).toBeLessThan(60);
  const now = new Date();
  const wanted = new Date(now).setUTCMonth(now.getUTCMonth() + 6) / 1000;
  expect(Math.abs(yes - wanted)).toBeLessThan(4 * DAY);
});

test('P40, BRW-10: visiting does not move the end of a choice', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('refuse-all'));
  const before = await cookie(page);
  await page.waitForTimeout(1100);
  for (const path of ['/two', '/', '/cookie-instellingen', '/two']) await open(page, path);
  expect(await cookie(page)).toEqual(before);
});

test('LAW-9: twenty reloads after a choice bring no banner back', async () => {
  for (const name of ['accept-all', 'refuse-all']) {
    const page = await scene.visitor();
    await open(page);
    await page.click(control(name));
    await acknowledged(page);
    for (let times = 0; times < 20; times++) {
      await page.reload();
      await ready(page);
      expect(await asks(page)).toBe(false);
    }
  }
});

test('P18, LAW-14: the page can be read and used while the banner asks', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.locator('#own input').fill('werkt');
  expect(await page.locator('#own input').inputValue()).toBe('werkt');
  expect(await asks(page)).toBe(true);
});

test('the settings page applies at once, says where the visitor stands, and keeps the focus', async () => {
  const page = await scene.visitor();
  await page.goto(`${SITE}/cookie-instellingen`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  await page.locator('main [name="category.analytics"]').check();
  await page.locator(`main ${control('save')}`).click();
  expect((await choiceIn(page)).categories['analytics']).toBe('granted');
  expect(await acknowledged(page)).toContain('website.analytics=1');
  await page.locator('.kc-state a[href^="/_kc/receipts/"]').waitFor();
  expect(await page.locator('main [name="category.analytics"]').isChecked()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-kc-do'))).toBe('save');
  await page.locator(`main ${control('withdraw-all')}`).click();
  await expect.poll(() => page.locator('main [name="category.analytics"]').isChecked()).toBe(false);
  expect((await choiceIn(page)).categories['analytics']).toBe('denied');
  expect(new URL(page.url()).pathname).toBe('/cookie-instellingen');
});

test('A11Y-11: a kept choice is said politely, and the focus is not moved', async () => {
  const page = await scene.visitor();
  await open(page);
  const status = page.locator('[role="status"]');
  expect(await status.innerText()).toBe('');
  await page.click(control('refuse-all'));
  await expect.poll(() => status.innerText()).toBe('Uw keuze is opgeslagen.');
  await openPreferences(page);
  await page.click(`dialog ${control('save')}`);
  await expect.poll(() => status.innerText()).toBe('Uw keuze is opgeslagen.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cookie-instellingen');
});
