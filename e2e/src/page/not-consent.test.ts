/** What is no consent: everything but a person's press on a named control (LAW-5, P17). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asks, choiceIn, control, open, openPreferences, openScene } from './scene.ts';

const scene = openScene({
  '/': {
    body: `<p style="height:4000px">Lang</p><p id="text">Tekst</p><a id="next" href="/next">Verder</a>
      <script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/a.js"></script>
      {placeholder film}<iframe data-kc="film" data-kc-src="https://film.test/1" title="Film" hidden></iframe>`,
  },
  '/next': { body: '<p>Verder</p>' },
});
const NOTHING = { categories: {}, providers: {}, objections: [] };

async function expectNothing(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  expect(await choiceIn(page)).toEqual(NOTHING);
  expect(await asks(page)).toBe(true);
  expect(await page.context().cookies()).toEqual([]);
  expect(scene.reached()).toEqual([]);
}

test('P17: scrolling, pressing elsewhere, Escape, waiting, and going on are not consent', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.mouse.wheel(0, 2500);
  await page.locator('#text').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await page.mouse.click(900, 300);
  await page.waitForTimeout(1500);
  await expectNothing(page);
  await page.locator('#next').click();
  await page.waitForURL('**/next');
  await expectNothing(page);
});

test('P17, LAW-5: no event that a script makes on any control or field grants', async () => {
  const page = await scene.visitor();
  await open(page);
  const fired = await page.evaluate(() => {
    const names = [
      'click',
      'dblclick',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'touchend',
      'auxclick',
    ];
    const more = [
      'keydown',
      'keyup',
      'keypress',
      'focus',
      'blur',
      'change',
      'input',
      'submit',
      'scroll',
      'wheel',
      'toggle',
    ];
    const page = [
      'pageshow',
      'pagehide',
      'visibilitychange',
      'beforeunload',
      'popstate',
      'hashchange',
      'message',
      'storage',
    ];
    const grants = '[data-kc-do="accept-all"],[data-kc-do^="load-"],[data-kc-do="save"]';
    const targets: EventTarget[] = [
      ...document.querySelectorAll(`${grants}, kc-ask form, kc-ask`),
      document,
      window,
    ];
    for (const target of targets) {
      for (const name of [...names, ...more, ...page]) {
        const keys = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, composed: true };
        const made = /^key/.test(name) ? new KeyboardEvent(name, keys) : new MouseEvent(name, keys);
        target.dispatchEvent(made);
      }
    }
    for (const each of document.querySelectorAll<HTMLElement>(grants)) each.click();
    for (const form of document.querySelectorAll<HTMLFormElement>('kc-ask form')) {
      const buttons = form.querySelectorAll<HTMLButtonElement>('button[name=control]');
      for (const button of buttons) if (button.value !== 'refuse-all') form.requestSubmit(button);
      form.requestSubmit();
    }
    return targets.length;
  });
  expect(fired).toBeGreaterThan(6);
  await expectNothing(page);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('P17, LAW-4: every switch is off at first, and Escape, the backdrop and close change nothing', async () => {
  const page = await scene.visitor();
  await open(page);
  for (const leave of ['Escape', 'backdrop', 'close']) {
    await openPreferences(page);
    expect(await page.locator('dialog input:checked').count()).toBe(0);
    for (const each of await page.locator('dialog input[name^="category."]').all()) await each.check();
    if (leave === 'Escape') await page.keyboard.press('Escape');
    if (leave === 'backdrop') await page.mouse.click(1270, 20);
    if (leave === 'backdrop') await page.keyboard.press('Escape');
    if (leave === 'close') await page.click(`dialog ${control('close')}`);
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expectNothing(page);
  }
});

test('DP-7, A11Y-9: Enter on a switch saves nothing, and no script saves a grant', async () => {
  const page = await scene.visitor();
  await open(page);
  await openPreferences(page);
  const first = page.locator('dialog input[name^="category."]').first();
  await first.focus();
  await page.keyboard.press('Space');
  expect(await first.isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator(`dialog ${control('save')}`).evaluate((button) => (button as HTMLElement).click());
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expectNothing(page);
});

test('DP-7: nothing of ours has the focus when a page opens', async () => {
  const page = await scene.visitor();
  await open(page);
  expect(await page.evaluate(() => document.activeElement?.closest('kc-ask') === null)).toBe(true);
});

test('DP-23: an extension that refuses on a visitor’s behalf is heard', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.locator(control('refuse-all')).evaluate((button) => (button as HTMLElement).click());
  expect(await asks(page)).toBe(false);
  expect(Object.values((await choiceIn(page)).categories)).toEqual(['denied', 'denied', 'denied', 'denied']);
});
