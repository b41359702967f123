/** Reading many receipts: in the ledger's order, in ranges, from where an earlier reading stopped. */
import { expect, test } from 'vitest';
import type { ReceiptRange } from '../receipts.ts';
import type { Store } from '../store-interface.ts';
import { entriesOf, entryOf, record, seal } from './entries.ts';
import type { Subject } from './store-contract.ts';

async function placesIn(store: Store, range?: ReceiptRange): Promise<readonly number[]> {
  const places: number[] = [];
  for await (const { index } of store.receipts.read(range)) places.push(index);
  return places;
}

export function readingContract({ store }: Subject): void {
  test('receipts are read in the order of the ledger, page after page', async () => {
    const batch = entriesOf(1203);
    await store().receipts.append(batch, seal);
    const ids: string[] = [];
    for await (const { receipt, salt } of store().receipts.read()) {
      ids.push(receipt.id);
      expect(salt).toHaveLength(16);
    }
    expect(ids).toEqual(batch.map(({ receipt }) => receipt.id));
    expect(await placesIn(store(), { fromIndex: 1200 })).toEqual([1200, 1201, 1202]);
  });

  test('by surface, by the moment it was recorded, and by the moment the choice ended', async () => {
    const days = ['03', '01', '04', '02', '03'];
    const batch = days.map((day, at) =>
      entryOf({
        surface: at % 2 === 0 ? 'website' : 'platform',
        recordedAt: `2026-06-${day}T00:00:00.000Z`,
        validUntil: `2026-12-${day}T00:00:00.000Z`,
      }),
    );
    await store().receipts.append(batch, seal);
    expect(await placesIn(store(), { surface: 'website' })).toEqual([0, 2, 4]);
    expect(await placesIn(store(), { surface: 'nowhere' })).toEqual([]);
    expect(await placesIn(store(), { recordedFrom: '2026-06-03T00:00:00.000Z' })).toEqual([0, 2, 4]);
    expect(await placesIn(store(), { recordedBefore: '2026-06-03T00:00:00.000Z' })).toEqual([1, 3]);
    const middle = { recordedFrom: '2026-06-02T00:00:00.000Z', recordedBefore: '2026-06-04T00:00:00.000Z' };
    expect(await placesIn(store(), middle)).toEqual([0, 3, 4]);
    expect(await placesIn(store(), { ...middle, surface: 'platform', fromIndex: 1 })).toEqual([3]);
    expect(await placesIn(store(), { validUntilBefore: '2026-12-02T00:00:00.000Z' })).toEqual([1]);
    expect(await placesIn(store(), { validUntilBefore: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });

  test('a reading ends with what was there when it began', async () => {
    await store().receipts.append(entriesOf(3), seal);
    let read = 0;
    for await (const _ of store().receipts.read()) {
      read += 1;
      await record(store(), entryOf());
    }
    expect(read).toBe(3);
  });

  test('a reading that is left half-way holds nothing up', async () => {
    await store().receipts.append(entriesOf(600), seal);
    for await (const { index } of store().receipts.read()) if (index === 1) break;
    expect((await record(store(), entryOf())).kind).toBe('recorded');
  });
}
