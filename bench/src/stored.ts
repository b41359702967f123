/**
 * `npm run bench -- stored`: what the server costs with many receipts stored, beside the same server on an empty store;
 * rounds interleaved. `--stored 10000000` says how many (100,000 unless told), `--only sqlite` or `--only postgres` on which. Everything
 * stands in a temporary folder, some 250 bytes a receipt on SQLite and 400 on PostgreSQL, and is deleted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres, openSqlite } from '@kiwiconsent/store';
import { openPostgresServer } from '@kiwiconsent/store/testing';
import { median } from './median.ts';
import { printTable } from './print-table.ts';
import { toUs } from './server/decisions.ts';
import { type Load, loadOn } from './server/load.ts';
import { startServer } from './server/start-server.ts';
import { fill } from './stored/fill.ts';
import { proofTimes } from './stored/proof-times.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = Number(process.env['SECONDS'] ?? 10);

const { values } = parseArgs({ options: { stored: { type: 'string' }, only: { type: 'string' } } });
const STORED = Number(values.stored ?? 100_000);
if (!Number.isSafeInteger(STORED) || STORED < 1) throw new Error('--stored is a number of receipts');

type Kind = 'sqlite' | 'postgres';

async function measure(kind: Kind, [empty, full]: readonly [string, string]): Promise<void> {
  const store = await (kind === 'postgres' ? openPostgres({ url: full }) : openSqlite({ folder: full }));
  const { ids, perSecond } = await fill(store, STORED);
  await store.close();
  console.log(`${kind}: ${STORED} receipts kept, ${perSecond.toFixed(0)} a second`);
  const places = [
    { name: `${kind}, empty`, place: empty, loads: [] as Load[] },
    { name: `${kind}, ${STORED} stored`, place: full, loads: [] as Load[] },
  ];
  let proofs: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { place, loads } of places) {
      const server = await startServer('ours', kind, place);
      await loadOn(server.port, toUs(), 2);
      loads.push(await loadOn(server.port, toUs(), SECONDS));
      if (place === full && proofs.length === 0) proofs = await proofTimes(server.port, ids);
      await server.stop();
    }
  }
  const middle = (loads: readonly Load[], figure: keyof Load): number =>
    median(loads.map((load) => load[figure]));
  const rate = places.map(({ loads }) => middle(loads, 'perSecond'));
  printTable(
    ['', 'decisions/s', 'of empty', 'p99 ms', 'refused'],
    places.map(({ name, loads }, at) => [
      name,
      (rate[at] ?? 0).toFixed(0),
      ((rate[at] ?? 0) / (rate[0] ?? 1)).toFixed(2),
      middle(loads, 'p99').toFixed(1),
      middle(loads, 'refused').toFixed(0),
    ]),
  );
  const [half = 0, high = 0] = [proofs[proofs.length >> 1], proofs[Math.floor(proofs.length * 0.99)]];
  console.log(
    `A receipt's proof over HTTP, one by one: ${half.toFixed(2)} ms, p99 ${high.toFixed(2)} ms (${proofs.length}).\n`,
  );
}

if (values.only !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'kc-bench-stored-'));
  try {
    await measure('sqlite', [join(folder, 'empty'), join(folder, 'full')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (values.only !== 'sqlite') {
  const server = await openPostgresServer();
  try {
    await measure('postgres', [await server.database(), await server.database()]);
  } finally {
    await server.close();
  }
}
console.log(`50 connections, ${SECONDS} s, a new visitor each time; medians of ${ROUNDS}.`);
