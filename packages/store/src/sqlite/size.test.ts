import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { POLICY, seal } from '../contract/entries.ts';
import { manyBatches } from '../fixture/many.ts';
import { DATABASE_FILE, openSqlite } from './open-sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'kc-size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Issue 4 allows 450; measured 232. */
const BUDGET = 300;

test('a receipt takes at most 300 bytes, all told: indexes, ledger, checkpoints, counters and archive', async () => {
  const store = await openSqlite({ folder });
  await store.policies.publish(POLICY);
  const receipts = 20_000;
  for (const batch of manyBatches(receipts)) await store.receipts.append(batch, seal);
  expect((await store.ledger.head()).tree.size).toBe(receipts);
  await store.close();
  const bytes = statSync(join(folder, DATABASE_FILE)).size / receipts;
  console.log(`${bytes.toFixed(0)} bytes a receipt`);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
}, 180_000);
