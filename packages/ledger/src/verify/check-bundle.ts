/** Checks one bundle of entries against what vouches for it. */
import { decodeEntries } from '../tiles/entry-bundle.ts';
import { TILE_WIDTH } from '../tiles/tile.ts';
import type { BundleAt } from '../tiles/tile-path.ts';
import { equalBytes, HASH_BYTES, leafHash } from '../tree/hash.ts';
import { hashesOf, perfectRoot } from '../tree/perfect-root.ts';
import { compareLeaves } from './compare-leaves.ts';
import type { Seen, Walk } from './walk.ts';

/** What vouches for a bundle: the root over it, or each leaf hash at the right edge; or nothing does. */
export type Vouched =
  | { readonly kind: 'root'; readonly root: Uint8Array }
  | { readonly kind: 'leaves'; readonly leaves: readonly Uint8Array[] }
  | { readonly kind: 'nothing' };

export async function checkBundle(walk: Walk, at: BundleAt, vouched: Vouched): Promise<Seen> {
  const start = at.index * TILE_WIDTH;
  const end = start + at.width - 1;
  const [bytes, tile] = await Promise.all([
    walk.files.entries(at),
    walk.files.hasLeafTiles ? walk.files.tile({ level: 0, ...at }) : undefined,
  ]);
  const entries = bytes && decodeEntries(bytes);
  if (entries === undefined) {
    const because = bytes ? 'The file of entries ends inside an entry.' : 'The file of entries is not there.';
    walk.findings.add({ kind: 'missing', first: start, last: end, because });
    walk.history.lose();
    return { hash: undefined, since: start };
  }
  const leaves = entries.map((entry) => leafHash(entry, walk.hash));
  const hash =
    leaves.length === TILE_WIDTH && at.width === TILE_WIDTH ? perfectRoot(leaves, walk.join) : undefined;
  if (leaves.length === at.width) walk.history.pass(leaves, hash);
  else walk.history.lose();
  const written = tile?.length === at.width * HASH_BYTES ? hashesOf(tile) : undefined;
  return vouched.kind === 'nothing'
    ? { hash, since: firstDifference(walk, leaves, written, at) }
    : { hash, since: judge(walk, { leaves, hash, written }, at, vouched) };
}

interface Found {
  readonly leaves: readonly Uint8Array[];
  readonly hash: Uint8Array | undefined;
  /** The tile of level 0, where it is a file of its own. */
  readonly written: readonly Uint8Array[] | undefined;
}

function judge(walk: Walk, found: Found, { index, width }: BundleAt, vouched: Vouched): undefined {
  const { findings, join, files } = walk;
  const { leaves, hash, written } = found;
  const [first, last] = [index * TILE_WIDTH, index * TILE_WIDTH + width - 1];
  const isSigned = vouched.kind === 'root' && hash !== undefined && equalBytes(hash, vouched.root);
  const isTileSigned =
    vouched.kind === 'root' && written !== undefined && equalBytes(perfectRoot(written, join), vouched.root);
  const signed = vouched.kind === 'leaves' ? vouched.leaves : isTileSigned ? written : undefined;
  const wrong = isSigned || signed === undefined ? [] : compareLeaves(signed, leaves, first);
  for (const finding of wrong) findings.add(finding);
  if (vouched.kind === 'root' && !isSigned && signed === undefined) {
    findings.add({
      kind: 'changed',
      first,
      last,
      because: 'One or more of these entries are not as signed.',
    });
  }
  if (vouched.kind === 'root' && files.hasLeafTiles && !isTileSigned) {
    const because = `tile/0/${index} is ${written ? 'not as signed' : 'not there'}.`;
    findings.add({ kind: 'tile', first, last, because });
  }
  return undefined;
}

/** Where entries and tile disagree while nobody vouches for either. */
function firstDifference(
  walk: Walk,
  leaves: readonly Uint8Array[],
  written: readonly Uint8Array[] | undefined,
  { index, width }: BundleAt,
): number | undefined {
  if (leaves.length !== width) return index * TILE_WIDTH + Math.min(leaves.length, width);
  if (!walk.files.hasLeafTiles) return undefined;
  const place = leaves.findIndex((leaf, at) => !equalBytes(leaf, written?.[at] ?? new Uint8Array()));
  return place < 0 ? undefined : index * TILE_WIDTH + place;
}
