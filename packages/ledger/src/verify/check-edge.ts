/** The right edge of the tree: the partial tiles, which together lead to the signed root. */
import type { Checkpoint } from '../note/checkpoint.ts';
import { decodeEntries } from '../tiles/entry-bundle.ts';
import { hashesInLevel, TILE_WIDTH, type TileAt } from '../tiles/tile.ts';
import { equalBytes, HASH_BYTES } from '../tree/hash.ts';
import { binaryLengths, hashAt, partRoots } from '../tree/perfect-root.ts';
import { foldRoots } from '../tree/tree.ts';
import { checkBelow, differ } from './check-below.ts';
import { checkBundle, leafRow } from './check-bundle.ts';
import type { Walk } from './walk.ts';

interface EdgeTile {
  readonly at: TileAt;
  /** `undefined` where the tile is not there, or is made from the entries. */
  readonly row: Uint8Array | undefined;
  /** The roots over the tile's parts; `undefined` where nothing tells them. */
  readonly roots: readonly Uint8Array[] | undefined;
}

/** Checks the whole ledger: from each tile at the edge, the highest (leftmost) first, down to the entries. */
export async function checkEdge(walk: Walk, checkpoint: Checkpoint): Promise<void> {
  const tiles: EdgeTile[] = [];
  for (const at of edgeOf(checkpoint.size)) tiles.push(await readEdge(walk, at));
  const roots = tiles.flatMap((tile) => tile.roots ?? []);
  const isSigned =
    tiles.every((tile) => tile.roots !== undefined) &&
    equalBytes(foldRoots(roots, walk.hash), checkpoint.root);
  const disagreements: (number | undefined)[] = [];
  for (const tile of tiles) disagreements.push(await checkEdgeTile(walk, tile, isSigned));
  if (!isSigned) report(walk, checkpoint, tiles, disagreements);
}

/** The partial tiles of a tree of this size, the highest level first. */
function edgeOf(size: number): readonly TileAt[] {
  const edge: TileAt[] = [];
  for (let level = 0; hashesInLevel(size, level) > 0; level += 1) {
    const count = hashesInLevel(size, level);
    const width = count % TILE_WIDTH;
    if (width > 0) edge.unshift({ level, index: Math.floor(count / TILE_WIDTH), width });
  }
  return edge;
}

async function readEdge({ files, hash }: Walk, at: TileAt): Promise<EdgeTile> {
  const isFile = at.level > 0 || files.hasLeafTiles;
  if (!isFile && files.tree) {
    const { roots } = await files.tree();
    return { at, row: undefined, roots: roots.slice(-binaryLengths(at.width).length) };
  }
  const tile = isFile ? await files.tile(at) : undefined;
  const entries = isFile ? undefined : decodeEntries((await files.entries(at)) ?? new Uint8Array());
  const row = tile ?? (entries && leafRow(entries, hash));
  const isWhole = row?.length === at.width * HASH_BYTES;
  return isWhole ? { at, row, roots: partRoots(row, hash) } : { at, row: undefined, roots: undefined };
}

/** Checks what stands below one tile of the edge. Answers where it disagrees, when nobody vouches for it. */
async function checkEdgeTile(
  walk: Walk,
  { at, row, roots }: EdgeTile,
  isSigned: boolean,
): Promise<number | undefined> {
  if (at.level === 0) {
    const leaves = row ? ({ kind: 'leaves', row } as const) : undefined;
    const parts = roots ? ({ kind: 'roots', roots } as const) : undefined;
    const vouched = (isSigned ? (leaves ?? parts) : undefined) ?? ({ kind: 'nothing' } as const);
    return (await checkBundle(walk, at, vouched)).since;
  }
  let since: number | undefined;
  for (let place = 0; place < at.width; place += 1) {
    const below = at.index * TILE_WIDTH + place;
    const seen = await checkBelow(
      walk,
      at.level - 1,
      below,
      isSigned && row ? hashAt(row, place) : undefined,
    );
    const isOther = !isSigned && differ(seen.hash, row && hashAt(row, place));
    since ??= seen.since ?? (isOther ? below * TILE_WIDTH ** at.level : undefined);
  }
  return since;
}

/** The edge does not lead to the signed root: says whether tiles, entries or the checkpoint are to blame. */
function report(
  { findings, history }: Walk,
  { size, root }: Checkpoint,
  tiles: readonly EdgeTile[],
  disagreements: readonly (number | undefined)[],
): void {
  const found = history.root;
  const last = Math.max(size - 1, 0);
  const entriesAreSigned = found !== undefined && equalBytes(found, root);
  const since = disagreements.find((each) => each !== undefined);
  for (const [at, { at: tile, roots: known }] of tiles.entries()) {
    const first = disagreements[at];
    const isWrong = known === undefined || (entriesAreSigned && first !== undefined);
    const start = first ?? tile.index * TILE_WIDTH ** (tile.level + 1);
    const because = `The partial tile ${tile.level}/${tile.index} is not there or not as signed.`;
    if (isWrong) findings.add({ kind: 'tile', first: start, last, because });
  }
  if (entriesAreSigned && since === undefined && tiles.every((tile) => tile.roots !== undefined)) {
    const because = 'The tree to which the store appends is not the one that was signed; its entries are.';
    findings.add({ kind: 'tile', first: 0, last, because });
  }
  if (entriesAreSigned || found === undefined) return;
  const because =
    since === undefined
      ? 'Entries and tiles agree with each other, and lead to another root than was signed.'
      : 'Entries are not as signed, and neither are the tiles that could say which.';
  const kind = since === undefined ? 'rewritten' : 'changed';
  findings.add({ kind, first: since ?? Math.min(history.vouchedSize, last), last, because });
}
