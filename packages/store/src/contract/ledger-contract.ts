/** The ledger beside the receipts: one entry for each, one tree, never a fork. */
import { createHash } from 'node:crypto';
import { leafHash, rootOf } from '@kiwiconsent/ledger';
import { expect, test } from 'vitest';
import { receiptEntry } from '../entry/entry-bytes.ts';
import type { Seal } from '../ledger.ts';
import type { Store } from '../store-interface.ts';
import { entriesOf, entryOf, record, seal } from './entries.ts';
import type { Subject } from './store-contract.ts';

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The root of a list of leaf hashes as RFC 6962 §2.1 defines it, with nothing remembered. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return hash(new Uint8Array());
  if (leaves.length === 1) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return hash(Buffer.concat([Buffer.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half))]));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The tree that is kept is the tree of the entries that are kept, and each receipt has its own. */
export async function expectWholeLedger(store: Store): Promise<number> {
  const { tree, checkpoint } = await store.ledger.head();
  if (tree.size === 0) expect(checkpoint).toBe('');
  const entries = await store.ledger.entries(0, tree.size + 1);
  expect(entries).toHaveLength(tree.size);
  const root = naiveRoot(entries.map((entry) => leafHash(entry, hash)));
  expect(hex(rootOf(tree, hash))).toBe(hex(root));
  if (tree.size > 0)
    expect(checkpoint).toContain(`\n${tree.size}\n${Buffer.from(root).toString('base64')}\n`);
  for await (const { receipt, salt, index } of store.receipts.read()) {
    expect(hex(entries[index] ?? new Uint8Array())).toBe(hex(receiptEntry(receipt, salt)));
  }
  return tree.size;
}

export function ledgerContract({ store, reopened, beside }: Subject): void {
  test('an empty store has the empty tree, and no checkpoint', async () => {
    expect(await store().ledger.head()).toEqual({ tree: { size: 0, roots: [] }, checkpoint: '' });
    expect(await store().ledger.entries(0, 100)).toEqual([]);
    expect(await store().ledger.tileHashes(1, 0, 256)).toEqual([]);
    expect(await store().ledger.checkpoints()).toEqual([]);
  });

  test('PRF-4: each receipt is an entry of one tree, whatever the batches, also after opening again', async () => {
    for (const size of [1, 2, 300, 1, 257]) await store().receipts.append(entriesOf(size), seal);
    expect(await expectWholeLedger(await reopened())).toBe(561);
    const hashes = await store().ledger.tileHashes(1, 0, 256);
    const entries = await store().ledger.entries(256, 512);
    expect(hashes).toHaveLength(2);
    expect(hex(hashes[1] ?? new Uint8Array())).toBe(
      hex(naiveRoot(entries.map((entry) => leafHash(entry, hash)))),
    );
    expect(await store().ledger.tileHashes(1, 1, 2)).toHaveLength(1);
  });

  test('PRF-4: the last checkpoint of each day is kept', async () => {
    for (const day of ['01', '01', '02', '04']) {
      await record(store(), entryOf({ recordedAt: `2026-06-${day}T10:00:00.000Z` }));
    }
    const kept = await store().ledger.checkpoints();
    expect(kept).toMatchObject([
      { day: '2026-06-01', size: 2 },
      { day: '2026-06-02', size: 3 },
      { day: '2026-06-04', size: 4 },
    ]);
    expect(kept.at(-1)?.checkpoint).toBe((await store().ledger.head()).checkpoint);
  });

  test('PRF-4: a change of the key is an entry and a note for ever, and the secrets change with it', async () => {
    await store().keys.take('ledger', 'old-secret');
    await record(store(), entryOf());
    const order = { at: '2026-06-01T10:00:00.000Z', from: 'l.example+1+A', to: 'l.example+2+B' };
    const keep = { name: 'ledger.1', secret: 'new-secret' };
    const refusal = new Error('not signed');
    const refusing: Seal = () => {
      throw refusal;
    };
    const whole = { ...order, forget: 'ledger', keep };
    await expect(store().ledger.handOver(whole, refusing)).rejects.toBe(refusal);
    expect(await store().keys.find('ledger')).toBe('old-secret');
    expect(await store().ledger.handovers()).toEqual([]);
    const note = await store().ledger.handOver(whole, seal);
    await record(store(), entryOf());
    const again = await reopened();
    expect(await again.ledger.handovers()).toEqual([note]);
    expect([await again.keys.find('ledger'), await again.keys.find('ledger.1')]).toEqual([
      undefined,
      'new-secret',
    ]);
    const [, entry] = await again.ledger.entries(0, 3);
    expect(Buffer.from(entry ?? []).toString('latin1')).toBe(
      '\u0003{"at":"2026-06-01T10:00:00.000Z","from":"l.example+1+A","to":"l.example+2+B"}',
    );
    expect(await expectWholeLedger(again)).toBe(3);
  });

  test('what the seal throws undoes the whole batch and comes through as it is', async () => {
    await record(store(), entryOf());
    const refusal = new Error('the store shrank');
    const refusing: Seal = () => {
      throw refusal;
    };
    const entry = entryOf({ surface: 'platform' }, { text: 'nieuw' });
    await expect(store().receipts.append([entry], refusing)).rejects.toBe(refusal);
    expect(await store().receipts.find(entry.receipt.id)).toBeUndefined();
    expect(await store().archive.find(entry.receipt.shown.text)).toBeUndefined();
    expect((await record(store(), entry)).kind).toBe('recorded');
    expect(await expectWholeLedger(store())).toBe(2);
  });

  test('a seal that loses entries is refused, and nothing is kept', async () => {
    const losing: Seal = (before, last, leaves) => seal(before, last, leaves.slice(1));
    await expect(store().receipts.append(entriesOf(3), losing)).rejects.toMatchObject({ code: 'KC-S12' });
    expect(await expectWholeLedger(store())).toBe(0);
  });

  test('the seal is given the tree and the checkpoint that are in the store, not those it made itself', async () => {
    const other = await beside();
    await record(other, entryOf());
    await record(store(), entryOf());
    await record(other, entryOf());
    expect(await expectWholeLedger(store())).toBe(3);
  });

  test('several that append at once make one tree: no entry lost, none twice, no fork', async () => {
    const others = await Promise.all([beside(), beside()]);
    const answers = await Promise.all(
      [store(), ...others].flatMap((each) =>
        Array.from({ length: 8 }, (_, at) => each.receipts.append(entriesOf(at + 1), seal)),
      ),
    );
    const places = answers.flat().map((each) => (each.kind === 'recorded' ? each.index : -1));
    expect(places.sort((one, other) => one - other)).toEqual(places.map((_, at) => at));
    expect(await expectWholeLedger(store())).toBe(3 * 36);
  });
}
