/** Three servers on one PostgreSQL: any of them is killed, and so is the database. */
import { openPostgres, type Store } from '@kiwiconsent/store';
import { openPostgresServer, type PostgresServer } from '@kiwiconsent/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Load, openLoad } from '../fixture/crash/load.ts';
import { checkpointOf, openServers, type ServerProcess, type Servers } from '../fixture/crash/servers.ts';
import { expectGrown, expectKept } from '../fixture/crash/whole.ts';

/** Times that a server, and that the database, is killed. */
const SERVER_ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 40);
const DATABASE_ROUNDS = Math.ceil(SERVER_ROUNDS / 4);

let database: PostgresServer;
let servers: Servers;
let url = '';
let running: ServerProcess[] = [];
let load: Load;

beforeAll(async () => {
  database = await openPostgresServer();
});
afterAll(() => database.close());

const start = (at: number): Promise<ServerProcess> =>
  servers.start(`server-${at}`, { KIWICONSENT_DATABASE: url });

beforeEach(async () => {
  url = await database.database();
  servers = await openServers();
  running = await Promise.all([0, 1, 2].map(start));
  load = openLoad(6, () => running.map(({ address }) => address));
});
afterEach(() => servers.close());

/** Stops the load and looks at what is kept. */
async function expectAllKept(seen: readonly string[]): Promise<void> {
  await load.stop();
  await Promise.all(running.map(({ kill }) => kill()));
  const store: Store = await openPostgres({ url });
  expect(await expectKept(store, load.acknowledged)).toBe(load.acknowledged.length);
  await expectGrown(store, seen);
  await store.close();
}

test(`PRF-10: one of three servers killed, ${SERVER_ROUNDS} times: the others go on, and nothing that was answered 201 is lost`, async () => {
  const seen: string[] = [];
  for (let round = 0; round < SERVER_ROUNDS; round += 1) {
    await load.more(5 + ((round * 7) % 20));
    const at = round % 3;
    const victim = running[at];
    if (victim) seen.push(await checkpointOf(victim));
    await victim?.kill();
    await load.more(2);
    running[at] = await start(at);
  }
  await expectAllKept(seen);
}, 1_200_000);

test(`PRF-10: the database killed, ${DATABASE_ROUNDS} times: no server ends, and nothing that was answered 201 is lost`, async () => {
  const seen: string[] = [];
  for (let round = 0; round < DATABASE_ROUNDS; round += 1) {
    await load.more(5 + ((round * 7) % 20));
    const [first] = running;
    if (first) seen.push(await checkpointOf(first));
    await database.kill();
    await database.start();
  }
  await load.more(20);
  expect(running.map(({ child }) => child.exitCode)).toEqual([null, null, null]);
  await expectAllKept(seen);
}, 1_200_000);
