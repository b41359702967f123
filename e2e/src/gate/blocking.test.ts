/** What of ours a browser waits for before it shows a page: nothing (docs/spec/guard.md §1). */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openSite, type Site } from '../site.ts';
import { answerHtml, serveFiles } from '../sites/files.ts';
import { policyText } from '../sites/policy.ts';
import { openStage, type Side, type Stage } from '../sites/stage.ts';
import { PAGES } from '../website/addresses.ts';

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const HOST = 'garden.localhost';
const page = (head: string): string =>
  `<!doctype html><html lang="nl"><head>${head}<link rel="stylesheet" href="/site.css"></head><body><h1>Tuin</h1><script src="/site.js"></script></body></html>`;

/** Of other people's sites: plain, with a policy of its own, in an old encoding, and hardly written at all. */
const SITE_PAGES = {
  '/': answerHtml(page('<meta charset="utf-8">')),
  '/strict': answerHtml(page('<title>x</title>'), { 'content-security-policy': "default-src 'self'" }),
  '/western': answerHtml(page('<title>Caf\xe9</title>'), { 'content-type': 'text/html; charset=latin1' }),
  '/short': answerHtml('<p>Tuin'),
  '/site.css': answerHtml('h1 { color: green }', { 'content-type': 'text/css' }),
  '/site.js': answerHtml('globalThis.ran = 1', { 'content-type': 'text/javascript' }),
};
const PROXIED = ['/', '/strict', '/western', '/short'];

let site: Site;
let website: ChromiumSession;
let stage: Stage;
let proxied: Side;

beforeAll(async () => {
  if (missing !== undefined) return;
  site = await openSite();
  website = await openChromium();
  stage = await openStage({ [HOST]: serveFiles({}, SITE_PAGES) });
  const uses = [{ kind: 'local-storage', name: 'own-*' }];
  proxied = await stage.behind(policyText({ hosts: [HOST], outside: [], uses, consent: 'needed' }));
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await stage?.close();
  await website?.close();
  await site?.close();
});

/** In the page: how a browser took what came from our paths, and which elements of ours make it wait. */
function ofOurs() {
  const isOurs = (address: string): boolean => new URL(address, location.href).pathname.startsWith('/_kc/');
  return {
    isGuarded: typeof Reflect.get(globalThis, 'kcGuard') === 'function',
    loaded: performance
      .getEntriesByType('resource')
      .filter(({ name }) => isOurs(name))
      .map((entry) => Reflect.get(entry, 'renderBlockingStatus')),
    waitedFor: [...document.querySelectorAll<HTMLScriptElement & HTMLLinkElement>('script[src], link')]
      .filter((each) => isOurs(each.src || each.href))
      .filter((each) => each.rel === 'stylesheet' || !(each.async || each.defer || each.type === 'module'))
      .map((each) => each.outerHTML),
  };
}

const ways: readonly (readonly [string, () => readonly [ChromiumSession, string, readonly string[]]])[] = [
  ['on the website', () => [website, site.origin, PAGES.nl]],
  ['on a site behind the proxy', () => [proxied, `http://${HOST}`, PROXIED]],
];

/** A page of a visitor who was never here. */
async function firstVisit(browser: ChromiumSession, visit: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await browser.newVisitor();
  await visit(visitor);
  await visitor.context().close();
}

describe.each(ways)('%s', (_, way) => {
  test('no request of ours blocks rendering', async () => {
    const [browser, origin, paths] = way();
    for (const path of paths) {
      await firstVisit(browser, async (visitor) => {
        await visitor.goto(origin + path);
        await visitor.waitForFunction(() => 'kc' in globalThis);
        const { isGuarded, loaded, waitedFor } = await visitor.evaluate(ofOurs);
        expect(isGuarded, path).toBe(true);
        expect(new Set(loaded), path).toEqual(new Set(['non-blocking']));
        expect(waitedFor, path).toEqual([]);
      });
    }
  });

  test('a page is painted, and its own scripts have run, while nothing of ours is answered', async () => {
    const [browser, origin, paths] = way();
    for (const path of paths) {
      await firstVisit(browser, async (visitor) => {
        await visitor.route('**/_kc/**', () => {});
        await visitor.goto(origin + path, { waitUntil: 'commit' });
        await visitor.waitForFunction(
          () =>
            performance.getEntriesByName('first-contentful-paint').length > 0 &&
            document.readyState !== 'loading',
        );
        expect((await visitor.evaluate(ofOurs)).isGuarded, path).toBe(true);
      });
    }
  });
});
