/** How the guard behaves: a page cannot tell it is there, nothing breaks, and the choice is followed at once. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { cookieOf, type Ground, openGround } from './ground.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const missing = reasonMissing('chromium');
let ground: Ground;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;
let page: Page;

beforeAll(async () => {
  if (missing !== undefined) return;
  thirdParty = await openThirdParty();
  ground = await openGround();
  chromium = await openChromium({ elsewhere: thirdParty.port });
});
afterAll(async () => {
  await chromium?.close();
  await ground?.close();
  await thirdParty?.close();
});
beforeEach(async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  page = await chromium.newVisitor();
  return;
});
afterEach(() => page?.context().close());

async function visit(how: string, answer?: 'granted' | 'denied'): Promise<void> {
  if (answer)
    await page
      .context()
      .addCookies([{ name: 'cookie_consent', value: cookieOf(answer), url: ground.origin }]);
  await page.goto(`${ground.origin}/?guard=${how}`);
}

/** How every function that may be wrapped looks from outside. */
const looks = (): string[] => {
  const seen: string[] = [];
  for (const name of ['window', ...Object.getOwnPropertyNames(window)]) {
    const owner = name === 'window' ? window : Reflect.get(window, name)?.prototype;
    if (!owner || typeof owner !== 'object' || /^(parent|top|self|frames|kcGuard)$/.test(name)) continue;
    for (const member of Object.getOwnPropertyNames(owner)) {
      const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(owner, member) ?? {};
      for (const each of [value, get, set])
        if (typeof each === 'function' && member !== 'kcGuard')
          seen.push(`${name}.${member} ${each.name} ${each.length} ${each} ${JSON.stringify(flags)}`);
    }
  }
  return seen.sort();
};

describe.each(['alone', 'gate'])('guard: %s', (how) => {
  test('a page makes a storage event of its own storage, and finds that storage in it', async () => {
    await visit(how);
    const found = await page.evaluate(() => {
      const made = new StorageEvent('storage', { key: 'a', storageArea: localStorage });
      const begun = document.createEvent('StorageEvent');
      begun.initStorageEvent('storage', true, false, 'b', null, null, '', sessionStorage);
      const bare = [new StorageEvent('storage'), new StorageEvent('storage', { storageArea: null })];
      return [
        [made.key, made.storageArea === localStorage, made instanceof StorageEvent],
        [begun.key, begun.storageArea === sessionStorage, begun.bubbles],
        bare.map(({ storageArea }) => storageArea),
      ];
    });
    expect(found).toEqual([
      ['a', true, true],
      ['b', true, true],
      [null, null],
    ]);
  });

  test('what stands in place of a native function looks like it: name, length, text and flags', async () => {
    await visit('none');
    const native = await page.evaluate(looks);
    await visit(how);
    expect(await page.evaluate(looks)).toEqual(native);
    expect(native.length).toBeGreaterThan(3000);
  });

  test('ENF-13: what a page stores and may not is there for it until it ends, and on no device', async () => {
    await visit(how);
    const seen = await page.evaluate(() => {
      localStorage.setItem('state', '1');
      localStorage['other'] = 2;
      delete localStorage['none'];
      const before = { ...localStorage, length: localStorage.length, at: localStorage.key(0) };
      localStorage.removeItem('other');
      return [before, 'state' in localStorage, 'other' in localStorage, localStorage instanceof Storage];
    });
    expect(seen).toEqual([{ state: '1', other: '2', length: 2, at: 'state' }, true, false, true]);
    await page.goto(`${ground.origin}/empty`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('held requests fail as where nobody answers, and throw nothing into the page', async () => {
    await visit(how);
    const seen = await page.evaluate(async () => [
      await fetch('http://third.test/x.json').catch((error) => error.name),
      navigator.sendBeacon('http://third.test/x.txt', 'x'),
      await new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onerror = () => done(request.status);
        request.open('GET', 'http://third.test/x.json');
        request.send();
      }),
      await new Promise((done) => {
        const request = indexedDB.open('not-allowed');
        request.onerror = () => done(request.error?.name);
      }),
    ]);
    expect(seen).toEqual(['TypeError', true, 0, 'UnknownError']);
    expect(thirdParty.requests().filter(({ host }) => host === 'third.test')).toEqual([]);
  });

  test('LAW-5: no page code gets the guard, which can say that a visitor chose', async () => {
    await visit(how);
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'kcGuard')())).toBe('undefined');
    await page.addScriptTag({ content: 'globalThis.got = kcGuard()' });
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'got'))).toBe('undefined');
  });

  test('WD-7: our own page script gets it, and a withdrawal holds at once', async () => {
    await page.route('**/_kc/files/page.*', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'globalThis.guard = kcGuard()' }),
    );
    await visit(how, 'granted');
    await page.addScriptTag({ url: `${ground.origin}/_kc/files/page.0123456789abcdef.js` });
    const seen = await page.evaluate(async () => {
      localStorage.setItem('way-x', '1');
      const guard = Reflect.get(globalThis, 'guard');
      guard.choiceIs({ categories: { marketing: 'denied' }, providers: {}, objections: [] });
      const held = [
        localStorage.getItem('way-x'),
        await fetch('http://third.test/x.json').catch(() => 'held'),
      ];
      const told: object[] = [];
      guard.tellTo((seen: object[]) => told.push(...seen));
      return [...held, told];
    });
    expect(seen.slice(0, 2)).toEqual([null, 'held']);
    expect(seen[2]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'local-storage', what: 'way-x' }),
        expect.objectContaining({ kind: 'request', what: 'third.test/x.json' }),
      ]),
    );
  });
});

test('ENF-1: without a config all is held, and the page works', async () => {
  await page.route('**/?guard=*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('id="kc-page">{', 'id="kc-page">'),
    });
  });
  await visit('alone', 'granted');
  const seen = await page.evaluate(async () => {
    localStorage.setItem('way-x', '1');
    return [await fetch('http://third.test/x.json').catch(() => 'held'), (await fetch('/empty')).status];
  });
  expect(seen).toEqual(['held', 200]);
  await page.goto(`${ground.origin}/empty`);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
