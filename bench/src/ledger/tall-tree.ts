/**
 * A real tree of many million entries that is quickly made: every 256 of them are the same 256, so that each level
 * has one kind of full tile. Tiles of level 0 are made from their entries each time, as a store does it.
 */
import {
  append,
  emptyTree,
  HASH_BYTES,
  leafHash,
  type ReadTile,
  rootOf,
  TILE_WIDTH,
} from '@kiwiconsent/ledger';
import { nodeHash } from './node-hash.ts';
import { entryAt } from './written-ledger.ts';

export interface TallTree {
  readonly size: number;
  readonly root: Uint8Array;
  readonly readTile: ReadTile;
  readonly leafAt: (index: number) => Uint8Array;
}

/** `tiles` times 256 entries. */
export function tallTree(tiles: number): TallTree {
  const entries = Array.from({ length: TILE_WIDTH }, (_, at) => entryAt(at));
  const leaves = entries.map((entry) => leafHash(entry, nodeHash));
  const root = rootOf(append(emptyTree, leaves, nodeHash).tree, nodeHash);
  const rows = [leaves.slice(0), Array.from({ length: TILE_WIDTH }, () => root)];
  while (TILE_WIDTH ** rows.length < tiles * TILE_WIDTH) {
    const above = rootOf(append(emptyTree, rows.at(-1) ?? [], nodeHash).tree, nodeHash);
    rows.push(Array.from({ length: TILE_WIDTH }, () => above));
  }
  const upper = rows.map((row) => Buffer.concat(row));
  const whole = append(
    emptyTree,
    Array.from({ length: tiles }, () => root),
    nodeHash,
  );
  return {
    size: tiles * TILE_WIDTH,
    root: rootOf(whole.tree, nodeHash),
    leafAt: (index) => leafHash(entries[index % TILE_WIDTH] ?? new Uint8Array(), nodeHash),
    readTile: ({ level, width }) => {
      if (level > 0) return (upper[level] ?? Buffer.alloc(0)).subarray(0, width * HASH_BYTES);
      return Buffer.concat(entries.slice(0, width).map((entry) => leafHash(entry, nodeHash)));
    },
  };
}
