/** Several processes on one data folder, and processes that are killed: real ones, really killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Appender, type Appenders, expectAllKept, openAppenders } from '../fixture/appending.ts';
import { openSqlite } from './open-sqlite.ts';

/** Times that three processes are killed; raise it to look longer. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);

const root = mkdtempSync(join(tmpdir(), 'kc-durable-'));
let appenders: Appenders;
let folder = '';
let count = 0;

beforeAll(async () => {
  appenders = await openAppenders();
});
afterAll(async () => {
  await appenders.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
});

const start = (settings: NodeJS.ProcessEnv = {}): Promise<Appender> =>
  appenders.start({ KIWICONSENT_DATA: folder, KIWICONSENT_DATABASE: '', ...settings });

test('two processes that append to one folder at once make one tree: none lost, none twice, no fork', async () => {
  const both = await Promise.all([start({ BATCHES: '40' }), start({ BATCHES: '40' })]);
  await Promise.all(both.map(({ ended }) => ended));
  const store = await openSqlite({ folder });
  expect(both.flatMap(({ failures }) => failures)).toEqual([]);
  expect(await expectAllKept(store, both)).toBe(400);
  await store.close();
}, 180_000);

test('PRF-10: processes killed in the middle of load: what was acknowledged is there once, and the tree is whole', async () => {
  const all: Appender[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const three = await Promise.all([start(), start(), start()]);
    await Promise.all(three.map(({ more }) => more(3)));
    for (const { child } of three) child.kill('SIGKILL');
    await Promise.all(three.map(({ ended }) => ended));
    all.push(...three);
  }
  const store = await openSqlite({ folder });
  expect(await expectAllKept(store, all)).toBeGreaterThanOrEqual(ROUNDS * 3 * 15);
  await store.close();
}, 600_000);
