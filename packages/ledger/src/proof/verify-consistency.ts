/** Checks that one tree is the beginning of another (RFC 9162 §2.1.4.2, which spells out RFC 6962 §2.1.2). */
import { equalBytes, type Hash, isHash, joinWith } from '../tree/hash.ts';

export interface ConsistencyClaim {
  readonly from: { readonly size: number; readonly root: Uint8Array };
  readonly to: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/**
 * Whether the proof shows that the larger tree begins with the smaller. The empty tree is refused: every tree
 * begins with it, so a proof of that would show nothing. Total.
 */
export function verifyConsistency({ from, to, proof }: ConsistencyClaim, hash: Hash): boolean {
  if (!Number.isSafeInteger(from.size) || !Number.isSafeInteger(to.size)) return false;
  if (from.size < 1 || from.size > to.size || !proof.every(isHash)) return false;
  if (from.size === to.size) return proof.length === 0 && equalBytes(from.root, to.root);

  let node = from.size - 1;
  let last = to.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // A smaller tree that is perfect is itself the first node: it does not stand in the proof.
  const [first, ...rest] = node === 0 ? [from.root, ...proof] : proof;
  if (first === undefined) return false;
  return climb({ node, last, first, rest }, from.root, to.root, hash);
}

interface Start {
  readonly node: number;
  readonly last: number;
  readonly first: Uint8Array;
  readonly rest: readonly Uint8Array[];
}

/** Leads both roots back from the proof in one walk: what is left of the node is in both, what is right is new. */
function climb(start: Start, oldRoot: Uint8Array, newRoot: Uint8Array, hash: Hash): boolean {
  const join = joinWith(hash);
  let { node, last } = start;
  let before = start.first;
  let after = start.first;
  for (const sibling of start.rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = join(sibling, before);
      after = join(sibling, after);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = join(after, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(before, oldRoot) && equalBytes(after, newRoot);
}
