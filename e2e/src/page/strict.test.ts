/** Strict policies, and pages that were not served by us (BRW-11, BRW-12, docs/spec/page.md §2). */
import { expect, test } from 'vitest';
import { acknowledged, asks, choiceIn, control, open, openPreferences, openScene, ready } from './scene.ts';
import { pageScript, SITE } from './stage.ts';

const TAGGED = `<script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/a.js"></script>
  <iframe data-kc="film" data-kc-src="https://film.test/1" title="Film" hidden></iframe>`;
const TRUSTED = "require-trusted-types-for 'script'; trusted-types";
const STRICT = `default-src 'none'; connect-src 'self'; script-src 'self' https://meter.test; frame-src https://film.test`;
const alien = `<script async src="${pageScript()}" data-surface="website" data-language="nl"></script>`;
const scene = openScene({
  '/': { body: TAGGED },
  '/strict': { body: TAGGED, csp: `${STRICT}; ${TRUSTED} kc` },
  '/closed': { body: TAGGED, csp: `${STRICT}; ${TRUSTED} 'none'` },
  '/alien': { body: TAGGED, alien, csp: `${STRICT}; ${TRUSTED} kc` },
  '/alien-english': { alien: alien.replace('"nl"', '"en"') },
});
const EVERYTHING = ['film.test/1', 'meter.test/a.js'];

test('BRW-12: on the server’s own page no policy is violated, by banner, preferences or release', async () => {
  const page = await scene.visitor();
  await open(page);
  await openPreferences(page);
  await page.locator('dialog [name="category.analytics"]').check();
  await page.locator('dialog [name="category.external"]').check();
  await page.click(`dialog ${control('save')}`);
  await expect.poll(scene.reached).toEqual(EVERYTHING);
  await acknowledged(page);
  expect(scene.thrown).toEqual([]);
});

test('BRW-11, BRW-12: a strict policy with Trusted Types is kept: banner, preferences, release', async () => {
  const page = await scene.visitor();
  await open(page, '/strict');
  scene.thrown.splice(0);
  await openPreferences(page);
  expect(await page.locator('dialog').innerText()).toContain('Cookie-instellingen');
  await page.keyboard.press('Escape');
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(EVERYTHING);
  await acknowledged(page);
  expect(scene.thrown).toEqual([]);
});

test('BRW-11: where the page allows no policy of ours, scripts stay held and all else works', async () => {
  const page = await scene.visitor();
  await open(page, '/closed');
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(['film.test/1']);
  await page.waitForTimeout(300);
  expect(scene.reached()).toEqual(['film.test/1']);
  expect(await asks(page)).toBe(false);
  expect(scene.thrown.filter((line) => /Uncaught/.test(line))).toEqual([]);
});

test('a page that was not served by us asks with the same banner, under its own strict policy', async () => {
  const served = await scene.visitor();
  await open(served);
  const wanted = await served.locator('kc-ask[data-kc="ask"]').innerText();
  const page = await scene.visitor();
  await open(page, '/alien');
  const banner = page.locator('kc-ask[data-kc="ask"]');
  expect(await banner.innerText()).toBe(wanted);
  expect(await banner.evaluate((root) => getComputedStyle(root).position)).toBe('fixed');
  const looks = (name: string) =>
    page.locator(control(name)).evaluate((button) => {
      const { width, height } = button.getBoundingClientRect();
      const { color, backgroundColor, font } = getComputedStyle(button);
      return { width: Math.round(width), height, color, backgroundColor, font };
    });
  expect(await looks('accept-all')).toEqual(await looks('refuse-all'));
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(EVERYTHING);
  await acknowledged(page);
  await page.reload();
  await ready(page);
  expect(await asks(page)).toBe(false);
  expect(await page.locator('kc-ask[data-kc="ask"]').count()).toBe(0);
  expect(scene.thrown).toEqual([]);
});

test('DP-15: such a page asks in the language it says', async () => {
  const page = await scene.visitor();
  await open(page, '/alien-english');
  const banner = page.locator('kc-ask[data-kc="ask"]');
  expect(await banner.getAttribute('lang')).toBe('en');
  expect(await banner.locator(control('refuse-all')).innerText()).toMatch(/reject|refuse/i);
});

test('ENF-1: such a page whose server is away holds everything, and works', async () => {
  const page = await scene.visitor();
  await page.route('**/_kc/ask/**', (route) => route.abort());
  await page.goto(`${SITE}/alien`);
  await page.waitForTimeout(500);
  expect(await page.locator('kc-ask').count()).toBe(0);
  expect(scene.reached()).toEqual([]);
  expect(scene.thrown).toEqual([]);
});

test('what a site may ask of us is frozen, tells it of every change, and cannot grant', async () => {
  const page = await scene.visitor();
  await open(page);
  const named = await page.evaluate(() => {
    const kc = Reflect.get(globalThis, 'kc');
    Object.assign(globalThis, { heard: [], events: 0 });
    Reflect.set(
      globalThis,
      'stop',
      kc.onChange((choice: unknown) => Reflect.get(globalThis, 'heard').push(choice)),
    );
    document.addEventListener('kc:change', () =>
      Object.assign(globalThis, { events: Reflect.get(globalThis, 'events') + 1 }),
    );
    Reflect.set(globalThis, 'kc', { choice: () => 'mine' });
    return [Object.isFrozen(kc), ...Object.keys(kc).sort()];
  });
  expect(named).toEqual([true, 'choice', 'onChange', 'open', 'withdraw']);
  await page.click(control('accept-all'));
  const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard'));
  expect(heard).toEqual([await choiceIn(page)]);
  await acknowledged(page);
  await page.evaluate(() => Reflect.get(globalThis, 'stop')());
  await page.evaluate(() => Reflect.get(globalThis, 'kc').open());
  await page.locator('dialog[open]').waitFor();
  expect(
    await page.evaluate(() => [Reflect.get(globalThis, 'heard').length, Reflect.get(globalThis, 'events')]),
  ).toEqual([1, 1]);
});
