import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeEntries } from '@kiwiconsent/ledger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  decisionOf,
  get,
  post,
  REFUSAL,
  receiptIn,
  removed,
  type Started,
  started,
} from '../fixture/started.ts';

let folder = '';
let site: Started | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kc-retention-'));
});
afterEach(async () => {
  await site?.stop();
  site = undefined;
  removed(folder);
});

/** The site as it starts at a moment, on the data of before. */
async function at(moment: string): Promise<Started> {
  await site?.stop();
  site = await started(undefined, { folder, now: () => new Date(moment) });
  return site;
}

const FOUND = { timeout: 30_000 };

test('PRF-7: a receipt is kept for the regime’s years after its choice ended, and then erased by itself', async () => {
  const early = await at('2026-06-01T10:00:00.000Z');
  const given = receiptIn(await post(early, decisionOf()));
  const late = await at('2026-06-03T10:00:00.000Z');
  const refused = receiptIn(await post(late, decisionOf(REFUSAL)));
  const proof = (await get(late, `/_kc/receipts/${given.id}.json`)).json().proof as string;

  // Until 1 December 2026 it held; five years later, to the second, somebody may still ask.
  const before = await at('2031-12-01T09:59:59.000Z');
  expect(await before.store.receipts.find(given.id)).toEqual(given);
  // It stops when its work of the day is done.
  await before.stop();
  site = undefined;

  const after = await at('2031-12-02T10:00:00.000Z');
  expect((await after.store.ledger.head()).tree.size).toBeLessThanOrEqual(3);
  await expect.poll(() => after.store.receipts.find(given.id), FOUND).toBeUndefined();
  expect(await after.store.receipts.find(refused.id)).toEqual(refused);

  // The entry stays, and so does the proof that was made of it; a tombstone says what went, when and why (PRF-5).
  const [entry, , tombstone] =
    decodeEntries((await get(after, '/_kc/ledger/tile/entries/000.p/3')).rawPayload) ?? [];
  expect(entry?.[0]).toBe(1);
  expect(proof).toContain('index 0');
  expect(tombstone?.[0]).toBe(2);
  expect(JSON.parse(Buffer.from(tombstone?.subarray(1) ?? []).toString())).toEqual({
    at: '2031-12-02T10:00:00.000Z',
    erased: 0,
    reason: 'retention',
  });
  expect((await get(after, `/_kc/receipts/${given.id}`)).statusCode).toBe(404);
});

test('many are erased in pieces, each once, and decisions go on', async () => {
  const early = await at('2026-06-01T10:00:00.000Z');
  await Promise.all(Array.from({ length: 1100 }, () => post(early, decisionOf())));
  const after = await at('2032-01-01T10:00:00.000Z');
  expect((await post(after, decisionOf())).statusCode).toBe(201);
  await expect.poll(async () => (await after.store.ledger.head()).tree.size, FOUND).toBe(1100 + 1 + 1100);
  let left = 0;
  for await (const _ of after.store.receipts.read({})) left += 1;
  expect(left).toBe(1);
});
