/** Finds wrong entries where only roots over several of them are known. */
import { TILE_WIDTH } from '../tiles/tile.ts';
import type { BundleAt } from '../tiles/tile-path.ts';
import { equalBytes, HASH_BYTES } from '../tree/hash.ts';
import { binaryLengths, countOf, perfectRoot } from '../tree/perfect-root.ts';
import type { Finding } from './finding.ts';
import type { Walk } from './walk.ts';

const BECAUSE = {
  changed: 'One or more of these entries are not as signed.',
  missing: 'One or more of these entries are not there.',
  added: 'There are more entries than were signed.',
};

/** The parts of a bundle whose leaves do not lead to their roots. */
export function wrongParts(
  { hash }: Walk,
  row: Uint8Array,
  { index, width }: BundleAt,
  roots: readonly Uint8Array[],
): readonly Finding[] {
  const start = index * TILE_WIDTH;
  const count = countOf(row);
  const wrong: Finding[] = [];
  let end = 0;
  for (const [at, length] of binaryLengths(width).entries()) {
    end += length;
    const part = row.subarray((end - length) * HASH_BYTES, end * HASH_BYTES);
    const root = countOf(part) === length ? perfectRoot(part, hash) : undefined;
    if (root && equalBytes(root, roots[at] ?? new Uint8Array())) continue;
    const kind = count < width ? 'missing' : 'changed';
    wrong.push({ kind, first: start + end - length, last: start + end - 1, because: BECAUSE[kind] });
  }
  if (count > width) {
    wrong.push({ kind: 'added', first: start + width, last: start + count - 1, because: BECAUSE.added });
  }
  return wrong;
}
