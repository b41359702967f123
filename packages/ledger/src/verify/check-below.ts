/**
 * Checks a ledger from the first entry to the last, with what vouches for it going down and what is found going up.
 *
 * A checkpoint vouches for the tiles at the right edge, they for the tiles below them, those for the entries. Where a
 * tile is not what it should be, nothing below it has a voucher: the entries are then hashed up to where one is.
 */
import { TILE_WIDTH } from '../tiles/tile.ts';
import { equalBytes, HASH_BYTES } from '../tree/hash.ts';
import { hashAt, perfectRoot } from '../tree/perfect-root.ts';
import { checkBundle } from './check-bundle.ts';
import type { Seen, Walk } from './walk.ts';

/** Checks everything below the full tile `index` of `level`. `vouched` is the root that it must have. */
export async function checkBelow(
  walk: Walk,
  level: number,
  index: number,
  vouched: Uint8Array | undefined,
): Promise<Seen> {
  if (level === 0) {
    const root = vouched ? ({ kind: 'roots', roots: [vouched] } as const) : ({ kind: 'nothing' } as const);
    return checkBundle(walk, { index, width: TILE_WIDTH }, root);
  }
  const tile = await walk.files.tile({ level, index, width: TILE_WIDTH });
  const row = tile?.length === TILE_WIDTH * HASH_BYTES ? tile : undefined;
  const isSigned =
    vouched !== undefined && row !== undefined && equalBytes(perfectRoot(row, walk.hash), vouched);
  const found = new Uint8Array(TILE_WIDTH * HASH_BYTES);
  let isWhole = true;
  let since: number | undefined;
  for (let place = 0; place < TILE_WIDTH; place += 1) {
    const below = index * TILE_WIDTH + place;
    const seen = await checkBelow(walk, level - 1, below, isSigned ? hashAt(row, place) : undefined);
    if (seen.hash) found.set(seen.hash, place * HASH_BYTES);
    else isWhole = false;
    const isOther = !isSigned && differ(seen.hash, row && hashAt(row, place));
    since ??= seen.since ?? (isOther ? below * TILE_WIDTH ** level : undefined);
  }
  const hash = isWhole ? perfectRoot(found, walk.hash) : undefined;
  if (vouched === undefined) return { hash, since };
  if (!isSigned) reportTile(walk, { level, index }, hash !== undefined && equalBytes(hash, vouched), since);
  return { hash, since: undefined };
}

function reportTile(
  { findings }: Walk,
  { level, index }: { readonly level: number; readonly index: number },
  entriesAreSigned: boolean,
  since: number | undefined,
): void {
  const first = index * TILE_WIDTH ** (level + 1);
  const last = first + TILE_WIDTH ** (level + 1) - 1;
  findings.add({
    kind: 'tile',
    first,
    last,
    because: `tile/${level}/${index} is not there or not as signed.`,
  });
  if (entriesAreSigned) return;
  const because = 'Entries are not as signed, and neither is the tile above them that could say which.';
  findings.add({ kind: 'changed', first: since ?? first, last, because });
}

/** Whether both are there and not the same. */
export function differ(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && !equalBytes(one, other);
}
