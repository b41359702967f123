/** Erasing: the receipt is gone, with its salt and its key; the ledger says so, and stays what it was. */
import { expect, test } from 'vitest';
import type { Erasure } from '../receipts.ts';
import { entriesOf, entryOf, record, seal } from './entries.ts';
import { expectWholeLedger } from './ledger-contract.ts';
import type { Subject } from './store-contract.ts';

const order = (indices: readonly number[]): Erasure => ({
  indices,
  reason: 'request',
  at: '2027-01-02T03:04:05.678Z',
});

export function erasureContract({ store, reopened }: Subject): void {
  test('PRF-5: an erased receipt is found nowhere; its entry stays, and a tombstone says since when', async () => {
    const batch = entriesOf(3);
    await store().receipts.append(batch, seal);
    const before = await store().ledger.entries(0, 3);
    const [, gone] = batch;
    const { indices, checkpoint } = await store().receipts.erase(order([1]), seal);
    expect(indices).toEqual([1]);
    expect(checkpoint).toBe((await store().ledger.head()).checkpoint);
    const again = await reopened();
    expect(await again.receipts.find(gone?.receipt.id ?? '')).toBeUndefined();
    expect(await again.receipts.findByKey(gone?.key ?? '')).toBeUndefined();
    expect(await again.receipts.evidence(gone?.receipt.id ?? '')).toBeUndefined();
    expect(await again.ledger.entries(0, 3)).toEqual(before);
    const [tombstone = new Uint8Array()] = await again.ledger.entries(3, 4);
    expect(tombstone[0]).toBe(2);
    expect(Buffer.from(tombstone.subarray(1)).toString()).toBe(
      '{"at":"2027-01-02T03:04:05.678Z","erased":1,"reason":"request"}',
    );
    expect(await expectWholeLedger(again)).toBe(4);
  });

  test('an order given again erases what is left of it, and nothing twice', async () => {
    await store().receipts.append(entriesOf(4), seal);
    expect((await store().receipts.erase(order([0, 1, 0]), seal)).indices).toEqual([0, 1]);
    expect((await store().receipts.erase(order([0, 1, 2]), seal)).indices).toEqual([2]);
    const { checkpoint } = await store().ledger.head();
    expect(await store().receipts.erase(order([0, 1, 2]), seal)).toEqual({ indices: [], checkpoint });
    // A tombstone is no receipt, and neither is what was never there.
    expect(await store().receipts.erase(order([4, 99, -1]), seal)).toEqual({ indices: [], checkpoint });
    expect(await expectWholeLedger(store())).toBe(7);
    const left: number[] = [];
    for await (const { index } of store().receipts.read()) left.push(index);
    expect(left).toEqual([3]);
  });

  test('what refuses to seal the tombstones leaves the receipts where they are', async () => {
    const entry = entryOf();
    await record(store(), entry);
    const refusal = new Error('no');
    const refusing = (): never => {
      throw refusal;
    };
    await expect(store().receipts.erase(order([0]), refusing)).rejects.toBe(refusal);
    expect(await store().receipts.find(entry.receipt.id)).toEqual(entry.receipt);
  });
}
