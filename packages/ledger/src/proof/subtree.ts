/** Which subtrees a proof is made of, and which tiles hold them. */
import { TILE_HEIGHT, TILE_WIDTH, type TileAt, tileAround } from '../tiles/tile.ts';

/** The entries from `start` up to and without `end`, as a node of the tree of RFC 6962 §2.1. */
export interface Subtree {
  readonly start: number;
  readonly end: number;
}

/** A perfect subtree: `2 ** height` entries, beginning at a multiple of that. */
export interface Perfect {
  readonly start: number;
  readonly height: number;
}

/** The largest power of two that is smaller than `count`: where RFC 6962 §2.1 splits a tree. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The perfect subtrees that a subtree is made of, the largest (leftmost) first. */
export function perfectParts({ start, end }: Subtree): readonly Perfect[] {
  const parts: Perfect[] = [];
  let at = start;
  while (at < end) {
    let height = 0;
    while (2 ** (height + 1) <= end - at) height += 1;
    parts.push({ start: at, height });
    at += 2 ** height;
  }
  return parts;
}

/** The tile in which a perfect subtree's hash stands or from which it is made, in a tree of this size. */
export function tileOf({ start, height }: Perfect, size: number): TileAt {
  const level = Math.floor(height / TILE_HEIGHT);
  return tileAround(size, level, Math.floor(start / TILE_WIDTH ** level));
}
