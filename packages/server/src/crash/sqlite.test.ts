/** What was answered 201 is there, whatever happens to the process: a real one on SQLite, really killed. */
import { join } from 'node:path';
import { openSqlite } from '@kiwiconsent/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLoad } from '../fixture/crash/load.ts';
import { checkpointOf, openServers, type Servers } from '../fixture/crash/servers.ts';
import { expectGrown, expectKept } from '../fixture/crash/whole.ts';

/** Times that the server is killed. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 40);

let servers: Servers;
beforeAll(async () => {
  servers = await openServers();
});
afterAll(() => servers.close());

test(`PRF-10: kill -9 in the middle of load, ${ROUNDS} times: every decision that was answered 201 is there once, provable`, async () => {
  const folder = join(servers.folder, 'data');
  const start = () => servers.start('server', { KIWICONSENT_DATA: folder, KIWICONSENT_DATABASE: '' });
  let server = await start();
  const load = openLoad(6, () => [server.address]);
  const seen: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await load.more(1 + ((round * 7) % 20));
    seen.push(await checkpointOf(server));
    await server.kill();
    server = await start();
  }
  await load.more(20);
  await load.stop();
  await server.kill();
  const store = await openSqlite({ folder });
  expect(await expectKept(store, load.acknowledged)).toBe(load.acknowledged.length);
  expect(load.repeats()).toBeGreaterThan(ROUNDS);
  await expectGrown(store, seen);
  await store.close();
}, 1_200_000);
