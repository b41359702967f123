/** Several processes on one PostgreSQL: killed, frozen, cut off, and the server killed under them. */
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { entryOf, record } from '../contract/entries.ts';
import { type Appender, type Appenders, expectAllKept, openAppenders } from '../fixture/appending.ts';
import type { Store } from '../store-interface.ts';
import { openPostgresServer, type PostgresServer } from '../testing.ts';
import { Database } from './database.ts';
import { openPostgres } from './open-postgres.ts';
import { LOCK_TREE } from './postgres-ledger.ts';

/** Times that something is killed; raise it to look longer. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);

let server: PostgresServer;
let appenders: Appenders;
let url = '';
let store: Store;

beforeAll(async () => {
  server = await openPostgresServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  url = await server.database();
  appenders = await openAppenders();
  store = await openPostgres({ url });
});
afterEach(async () => {
  await appenders.close();
  await store.close();
});

const start = (settings: NodeJS.ProcessEnv = {}): Promise<Appender> =>
  appenders.start({ KIWICONSENT_DATABASE: url, ...settings });

async function stopped(all: readonly Appender[]): Promise<void> {
  for (const { child } of all) child.kill('SIGKILL');
  await Promise.all(all.map(({ ended }) => ended));
}

test('of three processes one is killed: one tree, none lost, and the others go on', async () => {
  const three = await Promise.all([start(), start(), start()]);
  await Promise.all(three.map(({ more }) => more(10)));
  const [first, ...others] = three;
  first?.child.kill('SIGKILL');
  await Promise.all(others.map(({ more }) => more(10)));
  await stopped(three);
  expect(await expectAllKept(store, three)).toBeGreaterThanOrEqual(3 * 50 + 2 * 50);
  expect(others.flatMap(({ failures }) => failures)).toEqual([]);
}, 180_000);

test('who falls silent while it has the tree is replaced within seconds', async () => {
  await (await start({ BATCHES: '1' })).ended;
  const stuck = new Database({ url, patience: 0, watch: undefined });
  let release: () => void = () => undefined;
  let lost: Promise<void> = Promise.resolve();
  await new Promise<void>((held) => {
    const holding = stuck.transaction(async (_session, opened) => {
      await opened;
      held();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    }, LOCK_TREE);
    lost = expect(holding).rejects.toMatchObject({ code: 'KC-S13' });
  });
  expect((await record(store, entryOf())).kind).toBe('recorded');
  release();
  await lost;
  await stuck.close();
}, 120_000);

test('a server that is away is told at once by the health check, and found again when it is back', async () => {
  await server.halt();
  await expect(store.health()).rejects.toMatchObject({ code: 'KC-S13' });
  const recording = record(store, entryOf({ policy: { hash: 'f'.repeat(64), version: '9' } }));
  const answered = expect(recording).rejects.toMatchObject({ code: 'KC-S06' });
  await server.start();
  await answered;
  await store.health();
}, 120_000);

test('a frozen process holds nobody up; when it wakes it goes on, and nothing is there twice', async () => {
  const three = await Promise.all([start(), start(), start()]);
  const [sleeper, ...others] = three;
  for (let round = 0; round < 3; round += 1) {
    await sleeper?.more(2);
    sleeper?.child.kill('SIGSTOP');
    await Promise.all(others.map(({ more }) => more(5)));
    sleeper?.child.kill('SIGCONT');
  }
  await sleeper?.more(2);
  await stopped(three);
  await expectAllKept(store, three);
  expect(three.flatMap(({ failures }) => failures)).toEqual([]);
}, 300_000);

test('connections that are cut are made again: what was acknowledged is there once', async () => {
  const two = await Promise.all([start(), start()]);
  const admin = new Client({ connectionString: url });
  await admin.connect();
  for (let round = 0; round < 10 * ROUNDS; round += 1) {
    await Promise.all(two.map(({ more }) => more(1)));
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kiwiconsent'",
    );
  }
  await admin.end();
  await Promise.all(two.map(({ more }) => more(1)));
  await stopped(two);
  await expectAllKept(store, two);
  expect(two.flatMap(({ failures }) => failures)).toEqual([]);
}, 300_000);

test('PRF-10: processes killed in the middle of load: what was acknowledged is there once, and the tree is whole', async () => {
  const all: Appender[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const three = await Promise.all([start(), start(), start()]);
    await Promise.all(three.map(({ more }) => more(3)));
    await stopped(three);
    all.push(...three);
  }
  expect(await expectAllKept(store, all)).toBeGreaterThanOrEqual(ROUNDS * 3 * 15);
}, 600_000);

test('PRF-10: the server killed in the middle of load: what was acknowledged is there once, and they go on', async () => {
  const two = await Promise.all([start(), start()]);
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(two.map(({ more }) => more(2)));
    await server.kill();
    await setTimeout(50);
    await server.start();
  }
  await Promise.all(two.map(({ more }) => more(2)));
  await stopped(two);
  expect(await expectAllKept(store, two)).toBeGreaterThanOrEqual(ROUNDS * 20);
}, 600_000);
