/** One visitor, several pages: other tabs, the back/forward cache, other moments (WD-7, LAW-10, P37, P40). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testPolicy } from './policy.ts';
import { acknowledged, asks, choiceIn, control, open, openScene, ready } from './scene.ts';
import { SITE } from './stage.ts';

const scene = openScene({
  '/': { body: '<script type="text/plain" data-kc="meter" data-kc-src="https://meter.test/a.js"></script>' },
  '/frame': {
    body: '<iframe id="film" data-kc="film" data-kc-src="https://film.test/1" title="Film" hidden></iframe>',
  },
  '/two': { body: '<p>Twee</p>' },
});

test('WD-7: a choice in one tab holds in the others within a second', { retry: 2 }, async () => {
  const here = await scene.visitor();
  await open(here);
  const there = await here.context().newPage();
  await open(there, '/frame');
  expect(await asks(there)).toBe(true);
  /** When each tab first felt a choice, by its own clock. */
  const felt = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem('felt')));
  for (const page of [here, there]) {
    await page.evaluate(() => {
      const feel = (): void => sessionStorage.setItem('felt', String(Date.now()));
      document.addEventListener('kc:change', feel);
      addEventListener('pagehide', feel);
    });
  }
  await here.bringToFront();
  await here.click(control('accept-all'));
  await there.waitForFunction(() => document.querySelector('#film')?.hasAttribute('src'));
  expect(await asks(there)).toBe(false);
  expect((await felt(there)) - (await felt(here))).toBeLessThan(1000);
  await acknowledged(here);
  await expect.poll(scene.reached).toEqual(['film.test/1', 'meter.test/a.js']);

  const reloaded = here.waitForEvent('load');
  await there.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  await there.waitForFunction(() => !document.querySelector('#film')?.hasAttribute('src'));
  await reloaded;
  await ready(here);
  expect((await felt(here)) - (await felt(there))).toBeLessThan(1000);
  expect((await choiceIn(here)).categories).toMatchObject({ analytics: 'denied' });
});

test('WD-7: a page that comes back from the back/forward cache follows what was chosen since', async () => {
  const page = await scene.visitor();
  await open(page, '/frame');
  await open(page, '/two');
  await page.click(control('refuse-all'));
  await acknowledged(page);
  await page.goBack();
  await ready(page);
  await expect.poll(() => asks(page)).toBe(false);
  expect((await choiceIn(page)).categories).toMatchObject({ external: 'denied' });
});

test('LAW-3: an acceptance whose answer comes after a withdrawal in another tab overrules nothing', async () => {
  const here = await scene.visitor();
  await open(here, '/two');
  let leave = (): void => {};
  scene.stage.nextAnswer = new Promise((resolve) => {
    leave = resolve;
  });
  const late = here.waitForResponse('**/_kc/decisions');
  await here.click(control('accept-all'));
  const there = await here.context().newPage();
  await open(there, '/two');
  expect((await choiceIn(there)).categories).toMatchObject({ marketing: 'granted' });
  // A moment is a second.
  await there.waitForTimeout(1100);
  await there.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  expect(await acknowledged(there)).toContain('website.marketing=0');
  leave();
  const setCookie = await (await late).headerValue('set-cookie');
  expect(setCookie).toContain('website.marketing=1');
  const cookie = async (): Promise<string> =>
    (await here.context().cookies()).map(({ value }) => value).join();
  await expect.poll(cookie).toContain('website.marketing=0');
  for (const page of [here, there]) {
    expect((await choiceIn(page)).categories).toMatchObject({ marketing: 'denied' });
    await open(page);
    expect(await acknowledged(page)).toContain('website.marketing=0');
    expect((await choiceIn(page)).categories).toMatchObject({ marketing: 'denied' });
  }
  expect(scene.reached()).toEqual([]);
});

test('WD-7: a restored page looks at the choice again', async () => {
  const page = await scene.visitor();
  await open(page);
  const other = await page.context().newPage();
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await open(other, '/two');
  await other.click(control('refuse-all'));
  await acknowledged(other);
  expect(await asks(page)).toBe(true);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await asks(page)).toBe(false);
});

test('P40: six months later the banner is back, for yes and for no, and not a day before', async () => {
  for (const name of ['accept-all', 'refuse-all']) {
    const page = await scene.visitor();
    await open(page);
    await page.click(control(name));
    const value = await acknowledged(page);
    const at = Number(/website\.t=(\d+)/.exec(value)?.[1]) * 1000;
    const end = new Date(at);
    end.setUTCMonth(end.getUTCMonth() + 6);
    for (const [moment, isAsked] of [
      [Number(end) - 86_400_000, false],
      [Number(end) + 86_400_000, true],
    ] as const) {
      scene.stage.now = () => new Date(moment);
      await page.context().clearCookies();
      const cookie = { name: 'cookie_consent', value, url: SITE };
      await page.context().addCookies([cookie]);
      await page.clock.setFixedTime(moment);
      await open(page, '/two');
      expect(await asks(page)).toBe(isAsked);
    }
    scene.stage.now = () => new Date();
  }
});

test('P37, LAW-10: after a material change only what changed is asked, and a refusal stays a refusal', async () => {
  const granted = await scene.visitor();
  const refused = await scene.visitor();
  for (const [page, name] of [
    [granted, 'accept-all'],
    [refused, 'refuse-all'],
  ] as const) {
    await open(page, '/two');
    await page.click(control(name));
    await acknowledged(page);
  }
  await scene.stage.stop();
  await scene.stage.start([testPolicy(), testPolicy(true)]);
  await open(refused, '/two');
  expect(await asks(refused)).toBe(false);
  await open(granted, '/two');
  expect(await asks(granted)).toBe(true);
  expect(await granted.locator('kc-ask li').count()).toBe(1);
  expect((await choiceIn(granted)).categories).toEqual({
    functional: 'granted',
    marketing: 'granted',
    external: 'granted',
  });
  const recorded = granted.waitForResponse('**/_kc/decisions');
  await granted.click(control('refuse-all'));
  const { receipt } = await (await recorded).json();
  expect(receipt.choice.categories).toEqual({ analytics: 'denied' });
  expect((await choiceIn(granted)).categories).toMatchObject({ analytics: 'denied', marketing: 'granted' });
  await granted.reload();
  await ready(granted);
  expect(await asks(granted)).toBe(false);
});
