/**
 * Sites with a strict policy of their own, behind the proxy: the guard stands inline, and runs all the same, for the
 * gate adds its hash and that of the page script (docs/spec/gate.md §4).
 */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, reasonMissing } from '../browsers.ts';
import { answerHtml, serveFiles } from '../sites/files.ts';
import { policyText } from '../sites/policy.ts';
import { openStage, type Stage } from '../sites/stage.ts';

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const HOST = 'strict.localhost';

/** By path: the policy that the site sends. */
const POLICIES: Readonly<Record<string, string>> = {
  '/nothing': "default-src 'none'",
  '/own': "script-src 'self'; object-src 'none'; base-uri 'none'",
  '/elements': "script-src 'none'; script-src-elem 'self'; style-src-elem 'self'",
  '/nonce': "script-src 'nonce-n1'; style-src 'nonce-n1'",
  '/dynamic': "script-src 'nonce-n1' 'strict-dynamic' https: 'unsafe-inline'",
  '/dynamic-by-hash': "script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' 'strict-dynamic'",
  '/two': "script-src 'nonce-n1', script-src 'nonce-n2'",
  '/trusted': "script-src 'self'; require-trusted-types-for 'script'; trusted-types app",
  '/inline': "script-src 'self' 'unsafe-inline'",
  '/sandbox': "sandbox allow-scripts allow-same-origin allow-forms; script-src 'self'",
};
const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const page = (head = ''): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8">${head}</head><body><h1>Streng</h1></body></html>`;

/** Chromium lets a module in under `strict-dynamic` by a nonce only; here ours has none, and grants wait for a page. */
const NO_MODULES = ['/dynamic-by-hash', '/meta/dynamic', '/meta/dynamic-by-hash'];

/** Each as a header, and as the document itself says it: a browser takes no `sandbox` from there. */
const PAGES = Object.fromEntries(
  Object.entries(POLICIES).flatMap(([path, policy]) => [
    [path, answerHtml(page(), { 'content-security-policy': policy })],
    [
      `/meta${path}`,
      answerHtml(
        page(
          policy
            .replace(/sandbox[^;]*; /, '')
            .split(', ')
            .map(meta)
            .join(''),
        ),
      ),
    ],
  ]),
);

let stage: Stage;
let proxied: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  stage = await openStage({ [HOST]: serveFiles({}, PAGES) });
  const uses = [{ kind: 'local-storage', name: 'own-*' }];
  proxied = await stage.behind(policyText({ hosts: [HOST], outside: [], uses, consent: 'needed' }));
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(() => stage?.close());

test.each(Object.keys(PAGES))(
  'LAW-1, BRW-12: %s: the guard holds, the question is asked, and nothing is refused',
  async (path) => {
    const visitor = await proxied.newVisitor();
    const refused: string[] = [];
    visitor.on('console', (line) => {
      if (/violates|content security policy directive/i.test(line.text())) refused.push(line.text());
    });
    const isKnown = (line: string): boolean =>
      NO_MODULES.includes(path) && /_kc\/files\/release\.\w+\.js' violates/.test(line);
    await visitor.goto(`http://${HOST}${path}`);
    await visitor.waitForFunction(() => 'kc' in globalThis);
    // What releases is loaded when somebody is there.
    const released = NO_MODULES.includes(path)
      ? expect.poll(() => refused.some(isKnown)).toBe(true)
      : visitor.waitForResponse('**/_kc/files/release.*');
    await visitor.mouse.move(30, 30);
    await released;
    const position = await visitor
      .locator('kc-ask[data-kc="ask"]')
      .evaluate((banner) => getComputedStyle(banner).position);
    expect(position).toBe('fixed');
    await visitor.evaluate(() => localStorage.setItem('own-state', '1'));
    await visitor.goto(`http://${HOST}/nothing`);
    expect(await visitor.evaluate(() => localStorage.length)).toBe(0);
    expect(refused.filter((line) => !isKnown(line))).toEqual([]);
    await visitor.context().close();
  },
);

test('a grant works under each of them: what was held may be kept now', async () => {
  for (const path of Object.keys(PAGES)) {
    const visitor = await proxied.newVisitor();
    await visitor.goto(`http://${HOST}${path}`);
    await visitor.waitForFunction(() => 'kc' in globalThis);
    const recorded = visitor.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
    await visitor.locator('kc-ask[data-kc="ask"] [data-kc-do="accept-all"]').click();
    expect((await recorded).status(), path).toBe(201);
    await expect
      .poll(() =>
        visitor.evaluate(() => {
          localStorage.setItem('own-state', '1');
          return Object.keys(localStorage);
        }),
      )
      .toEqual(['own-state']);
    await visitor.context().close();
  }
});
