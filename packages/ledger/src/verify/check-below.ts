/**
 * Checks a ledger from the first entry to the last, with what vouches for it going down and what is found going up.
 *
 * A checkpoint vouches for the tiles at the right edge, they for the tiles below them, those for the entries. Where a
 * tile is not what it should be, nothing below it has a voucher: the entries are then hashed up to where one is.
 */
import { TILE_WIDTH } from '../tiles/tile.ts';
import { equalBytes, HASH_BYTES } from '../tree/hash.ts';
import { hashesOf, perfectRoot } from '../tree/perfect-root.ts';
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
  const hashes = tile?.length === TILE_WIDTH * HASH_BYTES ? hashesOf(tile) : undefined;
  const isSigned =
    vouched !== undefined && hashes !== undefined && equalBytes(perfectRoot(hashes, walk.join), vouched);
  const children: (Uint8Array | undefined)[] = [];
  let since: number | undefined;
  for (let place = 0; place < TILE_WIDTH; place += 1) {
    const below = index * TILE_WIDTH + place;
    const seen = await checkBelow(walk, level - 1, below, isSigned ? hashes[place] : undefined);
    children.push(seen.hash);
    const isOther = !isSigned && differ(seen.hash, hashes?.[place]);
    since ??= seen.since ?? (isOther ? below * TILE_WIDTH ** level : undefined);
  }
  const whole = children.filter((hash) => hash !== undefined);
  const hash = whole.length === TILE_WIDTH ? perfectRoot(whole, walk.join) : undefined;
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
