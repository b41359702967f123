/** Static pages out of the build step that bring a strict policy of their own in their markup. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rewriteHtml } from '@kiwiconsent/gate';
import { createServer, forEveryone, type Server } from '@kiwiconsent/server';
import { openSqlite, type Store } from '@kiwiconsent/store';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { testPolicy } from '../page/policy.ts';
import { choiceIn, control, ready } from '../page/scene.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';

const SITE = 'http://www.kiwi.test';
const PICTURE =
  '<img src="https://unknown.test/p.gif" alt=""><script src="https://meter.test/a.js"></script>';

/** By path: the policy that the page itself has. */
const POLICIES: Readonly<Record<string, string>> = {
  '/nothing': "default-src 'none'",
  '/own': "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'",
  '/nonce': "default-src 'none'; script-src 'nonce-n1'; style-src 'nonce-n1'; connect-src 'none'",
};
const pageAt = (path: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICIES[path]}"><title>Proef</title></head><body><h1>Proef</h1>${PICTURE}</body></html>`;

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let store: Store;
let server: Server;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-static-'));
  store = await openSqlite({ folder });
  const policy = testPolicy();
  const { page } = await forEveryone({ policy, origin: SITE });
  server = await createServer({
    policies: [policy],
    store,
    origins: [SITE],
    log: false,
    site: async (app) => {
      for (const path of Object.keys(POLICIES)) {
        const options = page(path);
        const html = options === undefined ? '' : rewriteHtml(options, pageAt(path));
        // As good as no header: the policy is the page's own.
        const csp = "frame-ancestors 'self'";
        app.get(path, (_request, reply) =>
          reply.header('content-security-policy', csp).type('text/html').send(html),
        );
      }
    },
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  thirdParty = await openThirdParty();
  const { port } = server.app.server.address() as AddressInfo;
  chromium = await openChromium({
    hosts: { 'www.kiwi.test': `127.0.0.1:${port}` },
    elsewhere: thirdParty.port,
  });
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await thirdParty?.close();
  await store?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

test.each(Object.keys(POLICIES))(
  'LAW-2, ENF-1: a static page at %s asks, records, and loads nothing of others',
  async (path) => {
    thirdParty.forget();
    const page = await chromium.newVisitor();
    const refused: string[] = [];
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text()) && line.text().includes('/_kc/'))
        refused.push(line.text());
    });
    await page.goto(SITE + path);
    await ready(page);
    await page.locator(control('refuse-all')).waitFor();
    const recorded = page.waitForResponse((response) => response.url() === `${SITE}/_kc/decisions`);
    await page.click(control('refuse-all'));
    expect((await recorded).status()).toBe(201);
    expect((await choiceIn(page)).categories).toMatchObject({ analytics: 'denied' });
    expect(refused).toEqual([]);
    expect(thirdParty.requests().filter(({ host }) => host.endsWith('.test'))).toEqual([]);
    await page.context().close();
  },
);
