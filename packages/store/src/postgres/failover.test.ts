/** A primary with a synchronous standby, killed under load: the standby takes over. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Appender, type Appenders, expectAllKept, openAppenders } from '../fixture/appending.ts';
import { openPostgresPair, type PostgresPair } from '../testing.ts';
import { openPostgres } from './open-postgres.ts';

let pair: PostgresPair;
let appenders: Appenders;

beforeAll(async () => {
  pair = await openPostgresPair();
  appenders = await openAppenders();
});
afterAll(async () => {
  await appenders.close();
  await pair.close();
});

test('PRF-10: the primary is killed under load and the standby takes over: nothing that was acknowledged is lost', async () => {
  const admin = new Client({
    host: '127.0.0.1',
    port: pair.primary.port,
    user: 'postgres',
    database: 'postgres',
  });
  await admin.connect();
  const states = await admin.query('SELECT sync_state FROM pg_stat_replication');
  expect(states.rows).toEqual([{ sync_state: 'sync' }]);
  await admin.end();
  const start = (): Promise<Appender> => appenders.start({ KIWICONSENT_DATABASE: pair.url });
  const three = await Promise.all([start(), start(), start()]);
  await Promise.all(three.map(({ more }) => more(10)));
  const before = three.map(({ acknowledged }) => acknowledged.length);
  await pair.failOver();
  await Promise.all(three.map(({ more }) => more(10)));
  for (const { child } of three) child.kill('SIGKILL');
  await Promise.all(three.map(({ ended }) => ended));
  const store = await openPostgres({ url: pair.url });
  const kept = await expectAllKept(store, three);
  expect(kept).toBeGreaterThanOrEqual(before.reduce((sum, each) => sum + each, 0) + 150);
  await store.close();
}, 300_000);
