/** Makes inclusion proofs out of tiles (RFC 6962 §2.1.1). */
import type { TileAt } from '../tiles/tile.ts';
import type { Hash } from '../tree/hash.ts';
import { type ReadTile, subtreeHashes, tilesUnder } from './read-hash.ts';
import { type Subtree, splitOf } from './subtree.ts';

/** The tiles that the proof needs. A caller whose reading is asynchronous fetches them first, all at once. */
export function inclusionTiles(index: number, size: number): readonly TileAt[] {
  return tilesUnder(pathOf(index, size), size);
}

/** The proof that entry `index` is in the tree of this size. Reads the tiles of `inclusionTiles`, no other. */
export function proveInclusion(
  index: number,
  size: number,
  readTile: ReadTile,
  hash: Hash,
): readonly Uint8Array[] {
  return subtreeHashes(pathOf(index, size), size, readTile, hash);
}

/** The neighbours on the way up, the lowest first. */
function pathOf(index: number, size: number): readonly Subtree[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`a ledger of ${size} entries has no entry ${index}`);
  }
  const path: Subtree[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    path.push(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return path.reverse();
}
