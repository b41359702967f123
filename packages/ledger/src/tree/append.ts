/** Appends leaves to a tree (RFC 6962 §2.1) and says which hashes of the upper tiles became final. */
import { TILE_HEIGHT } from '../tiles/tile.ts';
import { type Hash, joinWith } from './hash.ts';
import type { Tree } from './tree.ts';

/**
 * One hash of a tile of level 1 or above: the root of the full tile `index` of the level below. Once there, it
 * never changes. Hash `index` of level `level` stands in tile `floor(index / 256)`, at place `index % 256`.
 */
export interface TileHash {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

export interface Appended {
  readonly tree: Tree;
  /** In the order in which they became final: one for each 256 entries, and one more for each 65,536. */
  readonly tileHashes: readonly TileHash[];
}

/** The tree with these leaves after those it has. Takes one join a leaf, and keeps nothing else. */
export function append(tree: Tree, leafHashes: readonly Uint8Array[], hash: Hash): Appended {
  const join = joinWith(hash);
  const roots = [...tree.roots];
  const tileHashes: TileHash[] = [];
  let size = tree.size;
  for (const leaf of leafHashes) {
    let root = leaf;
    let height = 0;
    // Each trailing 1 of the size is a perfect subtree as high as what we hold: the two become one.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      root = join(roots.pop() ?? root, root);
      height += 1;
      if (height % TILE_HEIGHT === 0) {
        const level = height / TILE_HEIGHT;
        tileHashes.push({ level, index: Math.floor(size / 2 ** height), hash: root });
      }
    }
    roots.push(root);
    size += 1;
  }
  return { tree: { size, roots }, tileHashes };
}
