/** The server away, the browser without cookies, the page without a policy: held, and the page works. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acknowledged, asks, choiceIn, control, open, openScene, ready } from './scene.ts';
import { pageScript, SITE } from './stage.ts';

const TAGGED = `<script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/a.js"></script>
  <button id="own">Werkt</button>`;
const scene = openScene({
  '/': { body: TAGGED },
  '/throws': {
    body: TAGGED,
    first: `<script>
      Object.defineProperty(Document.prototype, 'cookie', { get() { throw new Error('no cookies') }, set() { throw new Error('no cookies') } });
      Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage') } });
      window.BroadcastChannel = class { constructor() { throw new Error('no channel') } };
    </script>`,
    csp: "script-src 'self' 'unsafe-inline' https://*.test",
  },
  '/hostile': {
    body: TAGGED,
    first: `<script>
      addEventListener('error', () => { throw new Error('again') });
      addEventListener('kc:change', () => { throw new Error('listener') }, true);
      document.addEventListener('kc:change', () => { throw new Error('listener') });
      document.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
      setInterval(() => { throw new Error('tick') }, 20);
      throw new Error('first');
    </script>`,
    csp: "script-src 'self' 'unsafe-inline' https://*.test",
  },
  '/spoilt': { body: TAGGED, isSpoilt: true },
  '/bare': { body: TAGGED, alien: `<script async src="${pageScript()}"></script>` },
});
const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).find(({ name }) => name === 'cookie_consent')?.value ?? '';

test('WD-10, PRF-10: with the server away a choice holds at once, and is recorded once when it is back', async () => {
  const page = await scene.visitor();
  await open(page);
  const isThere = page.waitForResponse('**/_kc/files/release.*');
  await page.mouse.move(20, 20);
  await isThere;
  await scene.stage.stop();
  await page.click(control('accept-all'));
  expect(await asks(page)).toBe(false);
  await expect.poll(scene.reached).toEqual(['meter.test/a.js']);
  await page.waitForTimeout(300);
  const waiting = await cookieOf(page);
  const key = /website\.k=([\w-]{22})/.exec(waiting)?.[1];
  expect(key).toBeDefined();

  await scene.stage.start();
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.postDataJSON().key);
  });
  await open(page);
  expect(await asks(page)).toBe(false);
  const receipt = await scene.stage.store.receipts.findByKey(key ?? '');
  expect(receipt).toMatchObject({ control: 'accept-all' });
  expect(await acknowledged(page)).toContain(`website.r=${receipt?.id}`);
  await open(page);
  await page.waitForTimeout(300);
  expect(posted).toEqual([key]);
  expect((await choiceIn(page)).categories).toMatchObject({ analytics: 'granted', marketing: 'granted' });
});

test('WD-10: where the server went before anybody was there, a yes is kept, and works on the next page', async () => {
  const page = await scene.visitor();
  await open(page);
  await scene.stage.stop();
  await page.click(control('accept-all'));
  await expect.poll(() => cookieOf(page)).toContain('website.k=');
  await page.waitForTimeout(300);
  expect(scene.reached()).toEqual([]);
  await scene.stage.start();
  await open(page);
  await expect.poll(scene.reached).toEqual(['meter.test/a.js']);
  expect(scene.thrown).toEqual([]);
});

test('PRF-10: a choice whose answer was lost is sent again, and is one receipt', async () => {
  const page = await scene.visitor();
  await open(page);
  scene.stage.losesAnswers = true;
  await page.click(control('refuse-all'));
  await expect.poll(() => cookieOf(page)).toContain('website.k=');
  const key = /website\.k=([\w-]{22})/.exec(await cookieOf(page))?.[1] ?? '';
  await expect.poll(() => scene.stage.store.receipts.findByKey(key)).toBeDefined();
  const kept = await scene.stage.store.receipts.findByKey(key);
  scene.stage.losesAnswers = false;
  const again = page.waitForResponse('**/_kc/decisions');
  await open(page);
  expect(await (await again).json()).toMatchObject({ receipt: kept, replayed: true });
  expect(await acknowledged(page)).toContain(`website.r=${kept?.id}`);
});

test('WD-10: withdrawing works with the server away', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('accept-all'));
  await acknowledged(page);
  await expect.poll(() => scene.reached()).toEqual(['meter.test/a.js']);
  await scene.stage.stop();
  scene.thirdParty.forget();
  await page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw()).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(await cookieOf(page)).toMatch(/website\.analytics=0.*website\.external=0/);
  await scene.stage.start();
  await open(page);
  await page.waitForTimeout(300);
  expect(scene.reached()).toEqual([]);
  expect(await acknowledged(page)).toContain('website.analytics=0');
});

test('P26, BRW-8: with cookies and storage that throw, the page works, all is held, and nothing is asked again and again', async () => {
  const page = await scene.visitor();
  for (let visits = 0; visits < 3; visits++) {
    await open(page, '/throws');
    await page.waitForTimeout(300);
    expect(await asks(page)).toBe(false);
    expect((await choiceIn(page)).categories).toEqual({});
    await page.click('#own');
  }
  expect(scene.reached()).toEqual([]);
  expect(scene.thrown).toEqual([]);
});

test('P26: where the browser blocks cookies nothing is asked, and all is held', async () => {
  const page = await scene.visitor();
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false });
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
  });
  await open(page);
  await page.waitForTimeout(300);
  expect(await asks(page)).toBe(false);
  expect(scene.reached()).toEqual([]);
  await page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  expect((await choiceIn(page)).categories).toMatchObject({ analytics: 'denied' });
  expect(scene.thrown).toEqual([]);
});

test('ENF-11: a site whose scripts throw and stop events keeps nobody from refusing or accepting', async () => {
  for (const [name, reached] of [
    ['refuse-all', []],
    ['accept-all', ['meter.test/a.js']],
  ] as const) {
    const page = await scene.visitor();
    await open(page, '/hostile');
    await page.click(control(name));
    expect(await asks(page)).toBe(false);
    await acknowledged(page);
    await page.waitForTimeout(200);
    expect(scene.reached()).toEqual(reached);
  }
  expect(scene.thrown.join()).not.toMatch(/kiwiconsent|_kc/);
});

test('LAW-3, ENF-1: a cookie that is not ours is no choice: the banner asks, and all is held', async () => {
  const now = Math.floor(Date.now() / 1000);
  const forged = [
    'v=2&website.analytics=1',
    'granted',
    `v=1&website.t=${now}&website.p=0123456789abcdef&website.analytics=1`,
    `v=1&website.t=${now + 9_999_999}&website.p=0123456789abcdef&website.r=${'a'.repeat(22)}&website.analytics=1`,
    `v=1&website.t=${now}&website.p=0123456789abcdef&website.r=${'a'.repeat(22)}&website.analytics=1`,
  ];
  for (const value of forged) {
    const page = await scene.visitor();
    await page.context().addCookies([{ name: 'cookie_consent', value, url: SITE }]);
    await open(page);
    await page.waitForTimeout(150);
    expect(await asks(page)).toBe(true);
    expect(scene.reached()).toEqual([]);
  }
  expect(scene.thrown).toEqual([]);
});

test('ENF-1: a page whose config is missing or cannot be read holds everything, and works', async () => {
  const page = await scene.visitor();
  await page.goto(`${SITE}/spoilt`);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'kc' in globalThis)).toBe(false);
  await page.click('#own');
  await page.click(control('refuse-all'));
  await page.waitForLoadState();
  expect(await cookieOf(page)).toContain('website.analytics=0');
  await page.goto(`${SITE}/bare`);
  await page.click('#own');
  await page.waitForTimeout(300);
  expect(scene.reached()).toEqual([]);
  expect(scene.thrown).toEqual([]);
});

test('without JavaScript the three buttons work as a form', async () => {
  const page = await scene.visitor({ javaScriptEnabled: false });
  await page.goto(`${SITE}/`);
  await page.click(control('accept-all'));
  await page.waitForLoadState();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await cookieOf(page)).toContain('website.marketing=1');
  expect(await asks(page)).toBe(false);
  expect(scene.reached()).toEqual([]);
});

test('LAW-3: without JavaScript a page that was kept answers again, and what is pressed is what holds', async () => {
  const page = await scene.visitor({ javaScriptEnabled: false });
  await page.goto(`${SITE}/`);
  const kept = await page.content();
  for (const [pressed, answer] of [
    ['accept-all', 1],
    ['refuse-all', 0],
    ['accept-all', 1],
    ['refuse-all', 0],
  ] as const) {
    // The same form each time, as a second tab or the back button shows it.
    await page.route(`${SITE}/`, (route) => route.fulfill({ contentType: 'text/html', body: kept }), {
      times: 1,
    });
    await page.goto(`${SITE}/`);
    await page.click(control(pressed));
    await page.waitForLoadState();
    expect(await cookieOf(page), pressed).toContain(`website.marketing=${answer}`);
  }
  await page.route(`${SITE}/`, (route) => route.fulfill({ contentType: 'text/html', body: kept }), {
    times: 1,
  });
  await page.goto(`${SITE}/`);
  await page.dblclick(control('refuse-all'));
  await page.waitForLoadState();
  expect(await cookieOf(page)).toContain('website.marketing=0');
  expect(scene.reached()).toEqual([]);
});

test('the preferences link leads to the settings page where the preferences cannot be loaded', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.route('**/_kc/files/preferences.*', (route) => route.abort());
  await page.locator(`footer ${control('open-preferences')}`).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cookie-instellingen');
  await ready(page);
  expect(await page.locator('main [name="category.analytics"]').count()).toBe(1);
});
