/** Checks one bundle of entries against what vouches for it. */
import { decodeEntries } from '../tiles/entry-bundle.ts';
import { TILE_WIDTH } from '../tiles/tile.ts';
import type { BundleAt } from '../tiles/tile-path.ts';
import { equalBytes, HASH_BYTES, leafHash } from '../tree/hash.ts';
import { binaryLengths, hashesOf, perfectRoot } from '../tree/perfect-root.ts';
import { compareLeaves } from './compare-leaves.ts';
import type { Finding } from './finding.ts';
import type { Seen, Walk } from './walk.ts';

/** What vouches for a bundle: each leaf hash, or the roots over its parts (one, where it is full), or nothing. */
export type Vouched =
  | { readonly kind: 'leaves'; readonly leaves: readonly Uint8Array[] }
  | { readonly kind: 'roots'; readonly roots: readonly Uint8Array[] }
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
  if (vouched.kind === 'nothing') return { hash, since: firstDifference(walk, leaves, written, at) };
  judge(walk, { leaves, written }, at, vouched);
  return { hash, since: undefined };
}

interface Found {
  readonly leaves: readonly Uint8Array[];
  /** The tile of level 0, where it is a file of its own. */
  readonly written: readonly Uint8Array[] | undefined;
}

function judge(walk: Walk, found: Found, at: BundleAt, vouched: Vouched): void {
  const { findings, files } = walk;
  const first = at.index * TILE_WIDTH;
  if (vouched.kind === 'leaves') {
    for (const finding of compareLeaves(vouched.leaves, found.leaves, first)) findings.add(finding);
  }
  if (vouched.kind !== 'roots') return;
  const { leaves, written } = found;
  const isTileSigned = written !== undefined && wrongParts(walk, written, at, vouched.roots).length === 0;
  const wrong = wrongParts(walk, leaves, at, vouched.roots);
  const differences = isTileSigned && wrong.length > 0 ? compareLeaves(written, leaves, first) : wrong;
  for (const finding of differences) findings.add(finding);
  if (files.hasLeafTiles && !isTileSigned) {
    const because = `tile/0/${at.index} is ${written ? 'not as signed' : 'not there'}.`;
    findings.add({ kind: 'tile', first, last: first + at.width - 1, because });
  }
}

/** The parts of a bundle whose leaves do not lead to their roots. */
function wrongParts(
  { join }: Walk,
  leaves: readonly Uint8Array[],
  { index, width }: BundleAt,
  roots: readonly Uint8Array[],
): readonly Finding[] {
  const start = index * TILE_WIDTH;
  const wrong: Finding[] = [];
  let end = 0;
  for (const [at, length] of binaryLengths(width).entries()) {
    end += length;
    const part = leaves.slice(end - length, end);
    const root = part.length === length ? perfectRoot(part, join) : undefined;
    if (root && equalBytes(root, roots[at] ?? new Uint8Array())) continue;
    const kind = leaves.length < width ? 'missing' : 'changed';
    wrong.push({ kind, first: start + end - length, last: start + end - 1, because: BECAUSE[kind] });
  }
  if (leaves.length > width) {
    const last = start + leaves.length - 1;
    wrong.push({ kind: 'added', first: start + width, last, because: BECAUSE.added });
  }
  return wrong;
}

const BECAUSE = {
  changed: 'One or more of these entries are not as signed.',
  missing: 'One or more of these entries are not there.',
  added: 'There are more entries than were signed.',
};

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
