/** Tiles of C2SP tlog-tiles: 256 consecutive hashes of one level, or fewer at the right edge of the tree. */

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;
/** Levels of the tree that one tile spans. */
export const TILE_HEIGHT = 8;

/** Where a tile stands: its level (0 holds leaf hashes), its number in the level, how many hashes are in it. */
export interface TileAt {
  readonly level: number;
  readonly index: number;
  /** 1 to 256; less than 256 is a partial tile. */
  readonly width: number;
}

export interface Tile extends TileAt {
  /** The hashes one after the other, as they are served: `width` times 32 bytes. */
  readonly hashes: Uint8Array;
}

/** How many hashes the level has in a tree of this size: only full tiles below are hashed into it. */
export function hashesInLevel(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tile that holds hash `hashIndex` of the level in a tree of this size. */
export function tileAround(size: number, level: number, hashIndex: number): TileAt {
  const index = Math.floor(hashIndex / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, hashesInLevel(size, level) - index * TILE_WIDTH) };
}
