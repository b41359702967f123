/**
 * The tree as state to append to: its size and the roots of its perfect subtrees, the largest (leftmost) first.
 * That is all an appender must keep, one hash for each 1 in the binary form of the size.
 */
import { type Hash, joinWith } from './hash.ts';

export interface Tree {
  /** Number of entries. */
  readonly size: number;
  /** As many as there are ones in the size's binary form. */
  readonly roots: readonly Uint8Array[];
}

/** The tree with nothing in it. */
export const emptyTree: Tree = { size: 0, roots: [] };

/** The tree's root hash (RFC 6962 §2.1): of the empty tree the hash of nothing. */
export function rootOf(tree: Tree, hash: Hash): Uint8Array {
  return foldRoots(tree.roots, hash);
}

/** The root over perfect subtrees that become smaller to the right. */
export function foldRoots(roots: readonly Uint8Array[], hash: Hash): Uint8Array {
  const last = roots.at(-1);
  if (last === undefined) return hash(new Uint8Array(0));
  const join = joinWith(hash);
  return roots.slice(0, -1).reduceRight((root, left) => join(left, root), last);
}

/** Whether a tree read from outside can be one: a whole size, and a root for each of its ones. */
export function isTree(tree: Tree): boolean {
  return Number.isSafeInteger(tree.size) && tree.size >= 0 && tree.roots.length === onesIn(tree.size);
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
