/**
 * `npm run bench -- store`: batches of 50 with full evidence and a full fsync, on both databases, beside one bare
 * insert each. One run, interleaved. `PREFILL` receipts stand in ours before it begins.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres, openSqlite, type Store } from '@kiwiconsent/store';
import { openPostgresServer } from '@kiwiconsent/store/testing';
import { median } from './median.ts';
import { printTable } from './print-table.ts';
import { decision, POLICY, seal } from './store/decisions.ts';
import { postgresFloor, sqliteFloor, type Way } from './store/floors.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = Number(process.env['SECONDS'] ?? 2);
const PREFILL = Number(process.env['PREFILL'] ?? 0);
const BATCH = 50;

async function ours(name: string, store: Store): Promise<Way> {
  await store.policies.publish(POLICY);
  for (let kept = 0; kept < PREFILL; kept += 1000) {
    await store.receipts.append(
      Array.from({ length: 1000 }, (_, at) => decision(at)),
      seal,
    );
  }
  return {
    name,
    round: async (milliseconds) => {
      const until = performance.now() + milliseconds;
      let count = 0;
      while (performance.now() < until) {
        await store.receipts.append(
          Array.from({ length: BATCH }, (_, at) => decision(at)),
          seal,
        );
        count += BATCH;
      }
      return count;
    },
    close: () => store.close(),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'kc-bench-store-'));
const server = await openPostgresServer();
const ways = [
  sqliteFloor(folder),
  await ours('ours, SQLite, FULL', await openSqlite({ folder })),
  await postgresFloor(await server.database()),
  await ours('ours, PostgreSQL', await openPostgres({ url: await server.database() })),
];
try {
  const rates: number[][] = ways.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, way] of ways.entries()) {
      const from = performance.now();
      const count = await way.round(SECONDS * 1000);
      // The first round warms up.
      if (round > 0) rates[at]?.push((count / (performance.now() - from)) * 1000);
    }
  }
  printTable(
    ['', 'decisions/s', 'of its floor'],
    ways.map(({ name }, at) => {
      const [rate, floor] = [median(rates[at] ?? []), median(rates[at - (at % 2)] ?? [])];
      return [name, rate.toFixed(0), (rate / floor).toFixed(2)];
    }),
  );
} finally {
  for (const way of ways) await way.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`Medians of ${ROUNDS} interleaved rounds of ${SECONDS} s; ${PREFILL} receipts before.`);
