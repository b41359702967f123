import { verifyConsistency } from '@kiwiconsent/ledger';
import type { Ledger } from '@kiwiconsent/store';
import { consistencyProof } from './consistency-proof.ts';
import { nodeHash } from './node-hash.ts';

/** A tree as a checkpoint names it. */
export interface TreePoint {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the tree `to`, as it stands in the store, begins with the tree `from`. The empty tree begins every one. */
export async function isBeginning(ledger: Ledger, from: TreePoint, to: TreePoint): Promise<boolean> {
  if (from.size === 0) return true;
  if (from.size > to.size) return false;
  try {
    const proof = await consistencyProof(ledger, from.size, to.size);
    return verifyConsistency({ from, to, proof }, nodeHash);
  } catch (error) {
    // A tile that is not there: entries or hashes are missing.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
