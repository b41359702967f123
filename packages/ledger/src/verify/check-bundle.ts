/** Checks one bundle of entries against what vouches for it. */
import { decodeEntries } from '../tiles/entry-bundle.ts';
import { TILE_WIDTH } from '../tiles/tile.ts';
import type { BundleAt } from '../tiles/tile-path.ts';
import { equalBytes, HASH_BYTES, type Hash, leafHash } from '../tree/hash.ts';
import { countOf, hashAt, hashesOf, perfectRoot } from '../tree/perfect-root.ts';
import { compareLeaves } from './compare-leaves.ts';
import type { Seen, Walk } from './walk.ts';
import { wrongParts } from './wrong-parts.ts';

/** What vouches for a bundle: each leaf hash, or the roots over its parts (one, where it is full), or nothing. */
export type Vouched =
  | { readonly kind: 'leaves'; readonly row: Uint8Array }
  | { readonly kind: 'roots'; readonly roots: readonly Uint8Array[] }
  | { readonly kind: 'nothing' };

export async function checkBundle(walk: Walk, at: BundleAt, vouched: Vouched): Promise<Seen> {
  const start = at.index * TILE_WIDTH;
  const [bytes, tile] = await Promise.all([
    walk.files.entries(at),
    walk.files.hasLeafTiles ? walk.files.tile({ level: 0, ...at }) : undefined,
  ]);
  const entries = bytes && decodeEntries(bytes);
  if (entries === undefined) {
    const because = bytes ? 'The file of entries ends inside an entry.' : 'The file of entries is not there.';
    walk.findings.add({ kind: 'missing', first: start, last: start + at.width - 1, because });
    walk.history.lose();
    return { hash: undefined, since: start };
  }
  const row = leafRow(entries, walk.hash);
  const hash =
    entries.length === TILE_WIDTH && at.width === TILE_WIDTH ? perfectRoot(row, walk.hash) : undefined;
  if (entries.length === at.width) walk.history.pass(row, hash);
  else walk.history.lose();
  const written = tile?.length === at.width * HASH_BYTES ? tile : undefined;
  if (vouched.kind === 'nothing') return { hash, since: firstDifference(walk, row, written, at) };
  judge(walk, { row, hash, written }, at, vouched);
  return { hash, since: undefined };
}

/** The leaf hashes of entries, one after the other. */
export function leafRow(entries: readonly Uint8Array[], hash: Hash): Uint8Array {
  const row = new Uint8Array(entries.length * HASH_BYTES);
  for (const [at, entry] of entries.entries()) row.set(leafHash(entry, hash), at * HASH_BYTES);
  return row;
}

interface Found {
  /** Of the entries. */
  readonly row: Uint8Array;
  readonly hash: Uint8Array | undefined;
  /** The tile of level 0, where it is a file of its own. */
  readonly written: Uint8Array | undefined;
}

function judge(walk: Walk, { row, hash, written }: Found, at: BundleAt, vouched: Vouched): void {
  const { findings, files } = walk;
  const first = at.index * TILE_WIDTH;
  const compare = (signed: Uint8Array): void => {
    for (const finding of compareLeaves(hashesOf(signed), hashesOf(row), first)) findings.add(finding);
  };
  if (vouched.kind === 'leaves' && !equalBytes(vouched.row, row)) compare(vouched.row);
  if (vouched.kind !== 'roots') return;
  const wrong =
    hash && equalBytes(hash, vouched.roots[0] ?? hash) ? [] : wrongParts(walk, row, at, vouched.roots);
  const isSame = written !== undefined && equalBytes(written, row);
  const isTileSigned = isSame
    ? wrong.length === 0
    : written !== undefined && wrongParts(walk, written, at, vouched.roots).length === 0;
  if (isTileSigned && wrong.length > 0) compare(written ?? row);
  else for (const finding of wrong) findings.add(finding);
  if (files.hasLeafTiles && !isTileSigned) {
    const because = `tile/0/${at.index} is ${written ? 'not as signed' : 'not there'}.`;
    findings.add({ kind: 'tile', first, last: first + at.width - 1, because });
  }
}

/** Where entries and tile disagree while nobody vouches for either. */
function firstDifference(
  walk: Walk,
  row: Uint8Array,
  written: Uint8Array | undefined,
  { index, width }: BundleAt,
): number | undefined {
  const count = countOf(row);
  if (count !== width) return index * TILE_WIDTH + Math.min(count, width);
  if (!walk.files.hasLeafTiles || (written && equalBytes(written, row))) return undefined;
  const place = hashesOf(row).findIndex(
    (leaf, at) => !equalBytes(leaf, hashAt(written ?? new Uint8Array(), at)),
  );
  return index * TILE_WIDTH + place;
}
