/** Appends leaves to a tree (RFC 6962 §2.1) and says which hashes of the upper tiles became final. */
import { TILE_HEIGHT, TILE_WIDTH } from '../tiles/tile.ts';
import { type Hash, type Join, joinWith } from './hash.ts';
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
    carry(roots, size, leaf, join, (height, root) => {
      if (height % TILE_HEIGHT > 0) return;
      tileHashes.push({ level: height / TILE_HEIGHT, index: Math.floor(size / 2 ** height), hash: root });
    });
    size += 1;
  }
  return { tree: { size, roots }, tileHashes };
}

/** The tree with 256 entries more, of which only the root over them is known. Its size is a multiple of 256. */
export function appendTile(tree: Tree, tileRoot: Uint8Array, hash: Hash): Tree {
  if (tree.size % TILE_WIDTH > 0) throw new RangeError(`a tree of ${tree.size} entries ends inside a tile`);
  const roots = [...tree.roots];
  carry(roots, tree.size / TILE_WIDTH, tileRoot, joinWith(hash));
  return { size: tree.size + TILE_WIDTH, roots };
}

/**
 * Puts a subtree after `count` of its kind, as one adds 1 to a binary number: each trailing 1 of the count is a
 * perfect subtree as high as what we hold, and the two become one.
 */
function carry(
  roots: Uint8Array[],
  count: number,
  added: Uint8Array,
  join: Join,
  onJoin?: (height: number, root: Uint8Array) => void,
): void {
  let root = added;
  let height = 0;
  for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    root = join(roots.pop() ?? root, root);
    height += 1;
    onJoin?.(height, root);
  }
  roots.push(root);
}
