/** Makes the hash of a subtree out of tiles. */
import { TILE_HEIGHT, TILE_WIDTH, type TileAt } from '../tiles/tile.ts';
import { HASH_BYTES, type Hash } from '../tree/hash.ts';
import { perfectRoot } from '../tree/perfect-root.ts';
import { foldRoots } from '../tree/tree.ts';
import { type Perfect, perfectParts, type Subtree, tileOf } from './subtree.ts';

/**
 * Gives the hashes of a tile, one after the other. It may give more than the width asked for (a full tile for a
 * partial one), never fewer.
 */
export type ReadTile = (at: TileAt) => Uint8Array;

/** Every tile that these subtrees are made from, each once. */
export function tilesUnder(subtrees: readonly Subtree[], size: number): readonly TileAt[] {
  const tiles = subtrees.flatMap(perfectParts).map((part) => tileOf(part, size));
  return [...new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile])).values()];
}

/** The hash of each subtree, of a tree of this size. */
export function subtreeHashes(
  subtrees: readonly Subtree[],
  size: number,
  readTile: ReadTile,
  hash: Hash,
): readonly Uint8Array[] {
  const perfect = (part: Perfect): Uint8Array => {
    const at = tileOf(part, size);
    return perfectRoot(covered(part, at, readTile(at)), hash);
  };
  return subtrees.map((subtree) => foldRoots(perfectParts(subtree).map(perfect), hash));
}

/** The bytes of a tile that a perfect subtree covers. */
function covered({ start, height }: Perfect, at: TileAt, tile: Uint8Array): Uint8Array {
  const needed = at.width * HASH_BYTES;
  if (tile.length < needed) {
    throw new RangeError(`tile ${at.level}/${at.index} has ${tile.length} bytes, and needs ${needed}`);
  }
  const first = (start / TILE_WIDTH ** at.level) % TILE_WIDTH;
  const count = 2 ** (height % TILE_HEIGHT);
  return tile.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES);
}
