/** Makes the hash of a subtree out of tiles. */
import { TILE_HEIGHT, TILE_WIDTH, type TileAt } from '../tiles/tile.ts';
import { HASH_BYTES, type Hash, joinWith } from '../tree/hash.ts';
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
  const join = joinWith(hash);
  const fold = (hashes: readonly Uint8Array[]): Uint8Array =>
    hashes
      .slice(0, -1)
      .reduceRight((right, left) => join(left, right), hashes.at(-1) ?? hash(new Uint8Array()));
  const perfect = (part: Perfect): Uint8Array => {
    const at = tileOf(part, size);
    return perfectRoot(hashesFor(part, at, readTile(at)), join);
  };
  return subtrees.map((subtree) => fold(perfectParts(subtree).map(perfect)));
}

/** The hashes of a tile that a perfect subtree covers. */
function hashesFor({ start, height }: Perfect, at: TileAt, tile: Uint8Array): readonly Uint8Array[] {
  if (tile.length < at.width * HASH_BYTES) {
    throw new RangeError(
      `tile ${at.level}/${at.index} has ${tile.length} bytes, and needs ${at.width * HASH_BYTES}`,
    );
  }
  const first = (start / TILE_WIDTH ** at.level) % TILE_WIDTH;
  return Array.from({ length: 2 ** (height % TILE_HEIGHT) }, (_, place) => {
    const from = (first + place) * HASH_BYTES;
    return tile.subarray(from, from + HASH_BYTES);
  });
}

function perfectRoot(
  hashes: readonly Uint8Array[],
  join: (left: Uint8Array, right: Uint8Array) => Uint8Array,
): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, at) =>
      join(hashAt(row, 2 * at), hashAt(row, 2 * at + 1)),
    );
  }
  return hashAt(row, 0);
}

function hashAt(row: readonly Uint8Array[], at: number): Uint8Array {
  const hash = row[at];
  if (hash === undefined) throw new RangeError('a subtree has no hash: its tile is too short');
  return hash;
}
