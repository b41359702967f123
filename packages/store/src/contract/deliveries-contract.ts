/** Checkpoints that leave: one process sends, and what came back stays. */
import { expect, test } from 'vitest';
import type { Attestation, Delivery } from '../deliveries.ts';
import type { Subject } from './store-contract.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 1, 10, minute));

const attestationOf = (size: number, place = 'witness:1'): Attestation => ({
  place,
  size,
  checkpoint: `www.voorbeeld.nl/_kc/ledger\n${size}\n`,
  bytes: Uint8Array.of(1, 2, size),
  at: at(size).toISOString(),
});

function arrived(delivery: Delivery, size: number, now: Date): Delivery {
  return { ...delivery, size, deliveredAt: now.toISOString(), failures: 0, failingSince: '', because: '' };
}

export function deliveriesContract({ store, reopened, beside }: Subject): void {
  test('PRF-12: of all processes that would send to a place, one gets the turn', async () => {
    const others = [store(), await beside(), await beside()];
    const turns = await Promise.all(others.map(({ deliveries }) => deliveries.take('post:1', at(0), at(5))));
    expect(turns.filter((turn) => turn !== undefined)).toEqual([
      { place: 'post:1', size: 0, deliveredAt: '', failures: 0, failingSince: '', because: '' },
    ]);
    expect(await store().deliveries.take('folder:1', at(0), at(5))).toBeDefined();
  });

  test('PRF-12: who has the turn and dies loses it, and another takes over', async () => {
    const other = await beside();
    expect(await store().deliveries.take('post:1', at(0), at(5))).toBeDefined();
    expect(await other.deliveries.take('post:1', at(4), at(9))).toBeUndefined();
    expect(await other.deliveries.take('post:1', at(5), at(10))).toBeDefined();
  });

  test('PRF-12: what arrived and what failed outlives the process, and it is due when it was said', async () => {
    const turn = await store().deliveries.take('post:1', at(0), at(5));
    if (!turn) throw new Error('no turn');
    const failed = {
      ...arrived(turn, 7, at(1)),
      failures: 2,
      failingSince: at(2).toISOString(),
      because: 'it answered 500',
    };
    await store().deliveries.settle(failed, at(30));
    const again = await reopened();
    expect(await again.deliveries.find('post:1')).toEqual(failed);
    expect(await again.deliveries.take('post:1', at(29), at(40))).toBeUndefined();
    expect(await again.deliveries.take('post:1', at(30), at(40))).toEqual(failed);
  });

  test('PRF-12: what others said of checkpoints is kept for ever, in the order of the ledger', async () => {
    for (const size of [3, 1, 2]) {
      const turn = await store().deliveries.take('witness:1', at(size), at(size));
      if (!turn) throw new Error('no turn');
      await store().deliveries.settle(arrived(turn, size, at(size)), at(0), attestationOf(size));
    }
    const again = await reopened();
    expect(await again.deliveries.attestations(2, 10)).toEqual([attestationOf(2), attestationOf(3)]);
    expect(await again.deliveries.attestations(0, 1)).toEqual([attestationOf(1)]);
    const row = await again.deliveries.find('witness:1');
    if (!row) throw new Error('nothing is known');
    const other = { ...attestationOf(2), bytes: Uint8Array.of(9) };
    await again.deliveries.settle(row, at(0), other);
    expect(await again.deliveries.attestations(2, 1)).toEqual([attestationOf(2)]);
  });
}
