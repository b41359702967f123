/** One key of the ledger hands over to the next (docs/spec/ledger.md, *A new key*). */
import { followKeys, handoverLines } from '@kiwiconsent/ledger';
import type { Store } from '@kiwiconsent/store';
import { ledgerUnsigned } from './ledger-errors.ts';
import { type LedgerKey, nodeVerify, seedName } from './ledger-key.ts';
import type { LedgerKeys } from './ledger-keys.ts';
import { nodeHash } from './node-hash.ts';
import type { Watch } from './watch.ts';

export interface Handing {
  readonly store: Pick<Store, 'ledger'>;
  readonly watch: Watch;
  readonly keys: LedgerKeys;
  readonly next: LedgerKey;
  /** The secret of `next`, where the store is to keep it. */
  readonly keep: string | undefined;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/**
 * The keys as they are afterwards. Not tried again: where another process changed the key meanwhile, who asked for this
 * change did not know of that one.
 */
export async function handOver({ store, watch, keys, next, keep, at }: Handing): Promise<LedgerKeys> {
  const { current, handovers } = keys;
  const { seal, kept } = watch.sealing({
    signers: [current.signer, next.signer],
    more: handoverLines(current.known, next.known),
  });
  const changes = handovers.length;
  const order = {
    at,
    from: current.published,
    to: next.published,
    forget: seedName(changes),
    ...(keep !== undefined && { keep: { name: seedName(changes + 1), secret: keep } }),
  };
  const notes = [...handovers, await store.ledger.handOver(order, seal)];
  kept();
  const chain = followKeys(next.known, notes, { hash: nodeHash, verify: nodeVerify });
  if (chain.kind === 'refused') throw ledgerUnsigned(chain.because);
  return { current: next, verifiers: chain.verifiers, handovers: notes };
}
