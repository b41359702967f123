/** Makes consistency proofs out of tiles (RFC 6962 §2.1.2). */
import type { TileAt } from '../tiles/tile.ts';
import type { Hash } from '../tree/hash.ts';
import { type ReadTile, subtreeHashes, tilesUnder } from './read-hash.ts';
import { type Subtree, splitOf } from './subtree.ts';

/** The tiles that the proof needs. A caller whose reading is asynchronous fetches them first, all at once. */
export function consistencyTiles(from: number, to: number): readonly TileAt[] {
  return tilesUnder(partsOf(from, to), to);
}

/** The proof that the tree of size `to` begins with the tree of size `from`. Reads `consistencyTiles`, no other. */
export function proveConsistency(
  from: number,
  to: number,
  readTile: ReadTile,
  hash: Hash,
): readonly Uint8Array[] {
  return subtreeHashes(partsOf(from, to), to, readTile, hash);
}

/** SUBPROOF of RFC 6962 §2.1.2, the lowest first. */
function partsOf(from: number, to: number): readonly Subtree[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) {
    throw new RangeError(`a ledger of ${to} entries has no beginning of ${from} to prove`);
  }
  const parts: Subtree[] = [];
  let [start, end] = [0, to];
  while (from !== end) {
    const middle = start + splitOf(end - start);
    parts.push(from <= middle ? { start: middle, end } : { start, end: middle });
    if (from <= middle) end = middle;
    else start = middle;
  }
  // The smaller tree as a whole is known to whoever checks; a part of it that stands alone is not.
  if (start > 0) parts.push({ start, end });
  return parts.reverse();
}
