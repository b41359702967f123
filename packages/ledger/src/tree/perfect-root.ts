/** Rows of hashes, one after the other as in a tile, and the root over them. */
import { HASH_BYTES, type Hash, NODE } from './hash.ts';

/** The number of hashes in a row. */
export function countOf(row: Uint8Array): number {
  return Math.floor(row.length / HASH_BYTES);
}

/** The hashes of a row one by one, as views of it. */
export function hashesOf(row: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: countOf(row) }, (_, at) => hashAt(row, at));
}

export function hashAt(row: Uint8Array, at: number): Uint8Array {
  return row.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
}

/**
 * The root of the perfect subtree over a row; its count is a power of two. Each hash is copied into the row at once:
 * a list of them would be many small things for the collector to follow, and takes twice the time.
 */
export function perfectRoot(row: Uint8Array, hash: Hash): Uint8Array {
  if (row.length === 0) throw new RangeError('a subtree without hashes has no root');
  const node = new Uint8Array(1 + 2 * HASH_BYTES);
  node[0] = NODE;
  const work = new Uint8Array(row);
  for (let count = countOf(row) / 2; count >= 1; count /= 2) {
    for (let at = 0; at < count; at += 1) {
      node.set(work.subarray(2 * at * HASH_BYTES, 2 * (at + 1) * HASH_BYTES), 1);
      work.set(hash(node), at * HASH_BYTES);
    }
  }
  return work.slice(0, HASH_BYTES);
}

/** How a row is split into perfect subtrees, as its count is written in binary: 13 is 8, 4 and 1. */
export function binaryLengths(count: number): readonly number[] {
  const lengths: number[] = [];
  for (let part = 1, rest = count; rest > 0; part *= 2, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) lengths.unshift(part);
  }
  return lengths;
}

/** The roots over those parts of a row. */
export function partRoots(row: Uint8Array, hash: Hash): readonly Uint8Array[] {
  let at = 0;
  return binaryLengths(countOf(row)).map((length) => {
    at += length;
    return perfectRoot(row.subarray((at - length) * HASH_BYTES, at * HASH_BYTES), hash);
  });
}
