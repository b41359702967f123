/** Tagged markup in a real browser: what is held, what is released, and when (docs/spec/page.md §4, §5). */
import { expect, test } from 'vitest';
import { acknowledged, asks, choiceIn, control, open, openPreferences, openScene, ready } from './scene.ts';
import { SITE } from './stage.ts';

const mark = (name: string): string => `(globalThis.order ??= []).push('${name}')`;
const scene = openScene({
  '/': {
    body: `
      <script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/first.js"></script>
      <script type="text/plain" data-kc="meter">${mark('inline')}; ${mark('parties')} ; order.push([...(globalThis.thirdParties ?? [])].join())</script>
      <script type="text/plain" data-kc="desk" data-kc-src="https://desk.test/async.js" async></script>
      <script type="text/plain" data-kc="reclame" data-kc-type="module" data-kc-src="https://reclame.test/module.js"></script>
      {placeholder film}<iframe id="film" data-kc="film" data-kc-src="https://film.test/embed/1" title="Film" hidden></iframe>
      {placeholder kaart}<iframe id="kaart" data-kc="kaart" data-kc-src="https://kaart.test/k" title="Kaart" hidden></iframe>
      <iframe data-kc="film" data-kc-src="https://elsewhere.test/x" title="Elders" hidden></iframe>
      <iframe data-kc="unknown" data-kc-src="https://unknown.test/x" title="Onbekend" hidden></iframe>`,
    csp: "script-src 'self' 'unsafe-inline' https://*.test",
  },
  '/integrity': {
    body: `<script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/a.js" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"></script>
      <script type="text/plain" data-kc="meter" nonce="n1">globalThis.nonced = document.currentScript.nonce</script>
      <script type="text/plain" data-kc="meter">globalThis.bare = true</script>`,
    csp: "script-src 'self' 'nonce-n1' https://*.test",
  },
  '/two': { body: '<p>Twee</p>' },
});
const ALL = [
  'desk.test/async.js',
  'film.test/embed/1',
  'kaart.test/k',
  'meter.test/first.js',
  'reclame.test/module.js',
];
const order = (): unknown => Reflect.get(globalThis, 'order');

test('P15: before a choice nothing reaches a third party, on the first page or the second', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.waitForTimeout(700);
  await open(page, '/two');
  await open(page);
  await page.waitForTimeout(700);
  expect(scene.reached()).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(scene.thrown).toEqual([]);
});

test('P19: a held frame is a placeholder that names the provider', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.waitForFunction(() => document.querySelector('#film')?.matches('[hidden]'));
  const placeholder = page.locator('kc-ask[data-kc="placeholder"]').first();
  expect(await placeholder.isVisible()).toBe(true);
  expect(await placeholder.innerText()).toContain('film B.V.');
  expect(await page.locator('#film').isVisible()).toBe(false);
});

test('ENF-2: a grant releases what is held, in order, once each, and only to hosts of the policy', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(ALL);
  await expect.poll(() => page.evaluate(order)).toHaveLength(3);
  expect(((await page.evaluate(order)) as string[])[2]).toContain('meter.test');
  await acknowledged(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(400);
  expect(scene.reached()).toEqual(ALL);
  expect(await page.locator('#film').isVisible()).toBe(true);
  expect(await page.locator('kc-ask[data-kc="placeholder"]').first().isVisible()).toBe(false);
});

test('a later page releases what was granted, without asking', async () => {
  const page = await scene.visitor();
  await open(page, '/two');
  await page.click(control('accept-all'));
  await acknowledged(page);
  await open(page);
  await expect.poll(scene.reached).toEqual(ALL);
  expect(await asks(page)).toBe(false);
});

test('P18, P19: after a refusal nothing is released, and only the held things are missing', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('refuse-all'));
  await acknowledged(page);
  await open(page);
  await page.waitForTimeout(600);
  expect(scene.reached()).toEqual([]);
  expect(await page.locator('kc-ask[data-kc="placeholder"]').count()).toBe(2);
  expect(await page.title()).toBe('Proef');
});

test('ENF-2: integrity and nonce stay: what does not match them does not run', async () => {
  const page = await scene.visitor();
  await open(page, '/integrity');
  await page.click(control('accept-all'));
  await page.waitForFunction(() => 'nonced' in globalThis);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'nonced'))).toBe('n1');
  expect(await page.evaluate(() => 'bare' in globalThis)).toBe(false);
  expect(await page.evaluate(() => 'thirdParties' in globalThis)).toBe(false);
});

test('P14: loading once shows one frame, keeps nothing, and is on record', async () => {
  const page = await scene.visitor();
  await open(page);
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.locator(control('load-once')).first().focus();
  await page.keyboard.press('Enter');
  expect((await (await recorded).json()).receipt).toMatchObject({
    control: 'load-once',
    layer: 'placeholder',
  });
  await expect.poll(scene.reached).toEqual(['film.test/embed/1']);
  expect((await choiceIn(page)).providers).toEqual({});
  expect(await page.context().cookies()).toEqual([]);
  expect(await asks(page)).toBe(true);
  scene.thirdParty.forget();
  await page.reload();
  await ready(page);
  await page.waitForTimeout(500);
  expect(scene.reached()).toEqual([]);
});

test('P14: loading always grants that provider, here and on later pages, and no other', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.locator(control('load-always')).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(scene.reached).toEqual(['film.test/embed/1']);
  expect((await choiceIn(page)).providers).toEqual({ 'external.film': 'granted' });
  expect(await acknowledged(page)).toContain('website.external.film=1');
  scene.thirdParty.forget();
  await page.reload();
  await expect.poll(scene.reached).toEqual(['film.test/embed/1']);
});

test('WD-5: withdrawing stops what runs: the page is loaded again, with everything held', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(ALL);
  await acknowledged(page);
  await openPreferences(page);
  scene.thirdParty.forget();
  await Promise.all([page.waitForEvent('load'), page.click(control('withdraw-all'))]);
  await ready(page);
  await page.waitForTimeout(500);
  expect(scene.reached()).toEqual([]);
  expect(await page.evaluate(order)).toBeUndefined();
  expect(await asks(page)).toBe(false);
});

test('WD-4, WD-11: withdrawing removes what was declared and refused, and leaves the session alone', async () => {
  const page = await scene.visitor();
  await open(page);
  await page.click(control('accept-all'));
  await expect.poll(scene.reached).toEqual(ALL);
  await acknowledged(page);
  // On a page without the guard, as code from before it left them: undeclared names are held by the guard.
  const bare = await page.context().newPage();
  await bare.goto(`${SITE}/_kc/openapi.json`);
  await bare.evaluate(async () => {
    const cookies = [
      '_meter1=1; Path=/',
      '_meter2=1; Path=/; Domain=kiwi.test',
      'other_meter=1; Path=/',
      'session_id=1; Path=/',
    ];
    // biome-ignore lint/suspicious/noDocumentCookie: as a tag does it
    for (const cookie of cookies) document.cookie = cookie;
    localStorage.setItem('meter-id', '1');
    localStorage.setItem('other', '1');
    await new Promise((opened) => {
      indexedDB.open('meter-store').onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        opened(undefined);
      };
    });
  });
  // The server would expire some of them too; this is about the page alone.
  await page.route('**/_kc/decisions', (route) => route.abort());
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw()),
  ]);
  await ready(page);
  const left = async (): Promise<unknown> => ({
    cookies: (await page.context().cookies(SITE)).map(({ name }) => name).sort(),
    ...(await bare.evaluate(async () => ({
      keys: Object.keys(localStorage),
      databases: (await indexedDB.databases()).length,
    }))),
  });
  const wanted = { cookies: ['cookie_consent', 'other_meter', 'session_id'], keys: ['other'], databases: 0 };
  await expect.poll(left).toEqual(wanted);
});

test('WD-7: a page that is prepared in advance releases nothing until the visitor is there', async () => {
  const page = await scene.visitor();
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'prerendering', {
      get: () => !('isSeen' in globalThis),
      configurable: true,
    });
  });
  await page.goto(`${SITE}/`);
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => 'kc' in globalThis)).toBe(false);
  await page.evaluate(() => {
    Object.assign(globalThis, { isSeen: true });
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await ready(page);
  expect(await asks(page)).toBe(true);
});
