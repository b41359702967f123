/** The root over 2, 4, … 256 neighbours: what a tile's hashes lead to. */
import { HASH_BYTES, type Join } from './hash.ts';

/** The root of a perfect subtree over these hashes; their number is a power of two. */
export function perfectRoot(hashes: readonly Uint8Array[], join: Join): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at + 1 < row.length; at += 2) above.push(join(hashAt(row, at), hashAt(row, at + 1)));
    row = above;
  }
  return hashAt(row, 0);
}

/** How a row is split into perfect subtrees, as its length is written in binary: 13 is 8, 4 and 1. */
export function binaryLengths(length: number): readonly number[] {
  const lengths: number[] = [];
  for (let part = 1, rest = length; rest > 0; part *= 2, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) lengths.unshift(part);
  }
  return lengths;
}

/** The roots over those parts of a row of hashes. */
export function partRoots(hashes: readonly Uint8Array[], join: Join): readonly Uint8Array[] {
  let at = 0;
  return binaryLengths(hashes.length).map((length) => {
    at += length;
    return perfectRoot(hashes.slice(at - length, at), join);
  });
}

/** The hashes of a tile one by one, as views of it. */
export function hashesOf(tile: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.floor(tile.length / HASH_BYTES) }, (_, at) =>
    tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

function hashAt(row: readonly Uint8Array[], at: number): Uint8Array {
  const hash = row[at];
  if (hash === undefined) throw new RangeError('a subtree without hashes has no root');
  return hash;
}
