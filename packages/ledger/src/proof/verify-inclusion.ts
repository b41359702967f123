/** Checks that a leaf is in a tree (RFC 9162 §2.1.3.2, which spells out RFC 6962 §2.1.1). */
import { equalBytes, type Hash, isHash, joinWith } from '../tree/hash.ts';

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  /** The leaf's place, from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  /** From the leaf's neighbour up to below the root. */
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof shows that the leaf stands at its place in the tree of this size and root. Total. */
export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim, hash: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || ![leafHash, ...proof].every(isHash)) return false;
  const join = joinWith(hash);
  let node = index;
  let last = size - 1;
  let result = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      result = join(sibling, result);
      // The last node of a level without a right neighbour goes up unchanged.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      result = join(result, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(result, root);
}
