import { mkdtempSync } from 'node:fs';
import { createServer as createHttpServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProxy } from '@kiwiconsent/gate/proxy';
import { openSqlite, type SightingCount, type Store } from '@kiwiconsent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createServer, type Server as Kiwi } from '../create-server.ts';
import { first } from '../fixture/policies.ts';
import { ORIGIN, pageFolderIn, removed } from '../fixture/started.ts';
import type { ServerOptions } from '../options.ts';

const PAGE =
  '<!doctype html><title>Tuin</title><img src="https://px.elders.example/p.gif?id=123456789"><script src="https://px.elders.example/t.js"></script>';

let folder: string;
let store: Store;
let clock: Date;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kc-held-'));
  store = await openSqlite({ folder: join(folder, 'data') });
  clock = new Date('2026-06-01T10:00:00.000Z');
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  removed(folder);
});

async function open(options: Partial<ServerOptions> = {}): Promise<Kiwi> {
  const kiwi = await createServer({
    policies: [first],
    store,
    origins: [ORIGIN],
    pageFolder: pageFolderIn(folder),
    now: () => clock,
    log: false,
    ...options,
  });
  closing.push(() => kiwi.app.close());
  return kiwi;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

const visit = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { host: 'www.voorbeeld.nl', accept: 'text/html' };
    get({ host: '127.0.0.1', port, path: '/', headers, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', reject);
  });
const counted = (): Promise<readonly SightingCount[]> => store.reports.between('2000-01-01', '2100-01-01');
const told = async (): Promise<readonly string[]> =>
  (await counted()).map(({ mode, kind, what, count }) => `${mode} ${kind} ${what} ${count}`).sort();

const HELD = [
  'hold cookie _stranger 1',
  'hold image px.elders.example/p.gif 1',
  'hold script px.elders.example/t.js 1',
];

/** A site in front of which the proxy stands. */
async function proxied(kiwi: Kiwi): Promise<number> {
  const site = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': '_stranger=1' });
    response.end(PAGE);
  });
  const upstream = new URL(`http://127.0.0.1:${await listening(site)}`);
  const proxy = createProxy({ gatehouse: kiwi.gatehouse, upstream });
  closing.push(async () => {
    proxy.server.closeAllConnections();
    await proxy.close();
    site.closeAllConnections();
    await new Promise((closed) => site.close(closed));
  });
  return proxy.listen({ port: 0, host: '127.0.0.1' });
}

test('ENF-13: what the gate held before a site of its own is counted, without query or cookie value', async () => {
  const kiwi = await open({
    gate: {},
    site: async (app) => {
      app.get('/', (_request, reply) =>
        reply.header('set-cookie', '_stranger=1').type('text/html; charset=utf-8').send(PAGE),
      );
    },
  });
  await kiwi.app.listen({ port: 0, host: '127.0.0.1' });
  expect(await visit((kiwi.app.server.address() as AddressInfo).port)).toBe(200);
  await expect.poll(told, { timeout: 30_000 }).toEqual(HELD);
});

test('ENF-13: what the proxy held is counted', async () => {
  const port = await proxied(await open());
  await visit(port);
  await expect.poll(told, { timeout: 30_000 }).toEqual(HELD);
});

test('a thing is counted once a minute, however many pages have it', async () => {
  const port = await proxied(await open());
  for (let at = 0; at < 5; at += 1) await visit(port);
  await expect.poll(told, { timeout: 30_000 }).toEqual(HELD);
  clock = new Date('2026-06-01T10:01:00.000Z');
  for (let at = 0; at < 5; at += 1) await visit(port);
  const twice = HELD.map((each) => each.replace(/1$/, '2'));
  await expect.poll(told, { timeout: 30_000 }).toEqual(twice);
});
