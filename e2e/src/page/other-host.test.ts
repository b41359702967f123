/** A page that another host of ours serves, with the script and the records of this one (docs/spec/http-api.md §1). */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from '@kiwiconsent/server';
import { openSqlite, type Store } from '@kiwiconsent/store';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { testPolicy } from './policy.ts';
import { choiceIn, control, ready } from './scene.ts';
import { pageScript, SITE } from './stage.ts';

/** Another host of ours, named among the server's origins. */
const SHOP = 'http://winkel.kiwi.test';
/** A host of somebody else, with the same page. */
const STRANGER = 'http://vreemd.test';

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Winkel</title>
  <script async src="${pageScript()}" data-surface="website" data-language="nl"></script></head>
  <body><main><h1>Winkel</h1></main></body></html>`;

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let store: Store;
let server: Server;
let shop: HttpServer;
let chromium: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-other-host-'));
  store = await openSqlite({ folder });
  server = await createServer({ policies: [testPolicy()], store, origins: [SITE, SHOP], log: false });
  await server.listen({ port: 0, host: '127.0.0.1' });
  shop = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  const at = (opened: HttpServer): string => `127.0.0.1:${(opened.address() as AddressInfo).port}`;
  chromium = await openChromium({
    hosts: {
      'www.kiwi.test': at(server.app.server),
      'winkel.kiwi.test': at(shop),
      'vreemd.test': at(shop),
    },
  });
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await chromium?.close();
  shop?.closeAllConnections();
  shop?.close();
  await server?.close();
  await store?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Opens the page, answers, and gives what the browser was told about it. */
async function answered(page: Page, origin: string): Promise<Response | undefined> {
  await page.goto(`${origin}/`);
  await ready(page);
  await page.locator(control('accept-all')).waitFor();
  const told = page.waitForEvent('requestfinished', {
    predicate: (request) => request.url() === `${SITE}/_kc/decisions` && request.method() === 'POST',
  });
  const failed = page.waitForEvent('requestfailed', {
    predicate: (request) => request.url() === `${SITE}/_kc/decisions` && request.method() === 'POST',
  });
  await page.click(control('accept-all'));
  const request = await Promise.race([told, failed.then(() => undefined)]);
  for (const each of [told, failed]) each.catch(() => {});
  return (await request?.response()) ?? undefined;
}

const consentOf = async (page: Page, origin: string): Promise<string> =>
  (await page.context().cookies(origin)).find(({ name }) => name === 'cookie_consent')?.value ?? '';

test('PRF-10: what is said on another host of ours is recorded here, and its page knows its receipt', async () => {
  const page = await chromium.newVisitor();
  const response = await answered(page, SHOP);
  expect(response?.status()).toBe(201);
  expect(response?.headers()).toMatchObject({
    'access-control-allow-origin': SHOP,
    vary: expect.any(String),
  });
  const { receipt } = (await response?.json()) ?? {};
  expect(receipt.control).toBe('accept-all');
  expect(await store.receipts.find(receipt.id)).toMatchObject({ id: receipt.id, surface: 'website' });
  await expect.poll(() => consentOf(page, SHOP), { timeout: 30_000 }).toContain(receipt.id);
  await page.context().close();
});

test('the request carries no cookie of the server’s own host, and sets none there', async () => {
  const page = await chromium.newVisitor();
  await page.context().addCookies([{ name: 'session_id', value: '1', url: SITE }]);
  const response = await answered(page, SHOP);
  const request = await response?.request().allHeaders();
  expect(request?.['origin']).toBe(SHOP);
  expect(request).not.toHaveProperty('cookie');
  expect(await consentOf(page, SITE)).toBe('');
  await page.context().close();
});

test('SEC-3: a page of a stranger with our script records nothing here; its own choice stays its own', async () => {
  const page = await chromium.newVisitor();
  const posted: number[] = [];
  page.on('response', (response) => {
    if (response.url() === `${SITE}/_kc/decisions`) posted.push(response.status());
  });
  expect(await answered(page, STRANGER)).toBeUndefined();
  expect((await choiceIn(page)).categories).toMatchObject({ analytics: 'granted' });
  expect(posted).not.toContain(201);
  expect(await consentOf(page, SITE)).toBe('');
  await page.context().close();
});
