/** Says how the entries that are there differ from those that were signed. */
import { equalBytes } from '../tree/hash.ts';
import type { Finding, FindingKind } from './finding.ts';

type Leaves = readonly Uint8Array[];

const BECAUSE: Readonly<Partial<Record<FindingKind, string>>> = {
  changed: 'The bytes are others than were signed.',
  missing: 'An entry was taken out; those after it moved up.',
  reordered: 'The entries are the signed ones in another order.',
  duplicated: 'A copy of another entry stands here.',
  added: 'An entry that was never signed stands here.',
};

/**
 * What happened between the leaf hashes that were signed and those of the entries found. `start` is the number of
 * the first entry. Empty when they are the same.
 */
export function compareLeaves(signed: Leaves, found: Leaves, start: number): readonly Finding[] {
  const wrong = places(Math.max(signed.length, found.length)).filter((at) => !same(signed[at], found[at]));
  const [first] = wrong;
  if (first === undefined) return [];
  const last = wrong.at(-1) ?? first;
  const finding = (kind: FindingKind, from: number, to: number): Finding => {
    return { kind, first: start + from, last: start + to, because: BECAUSE[kind] ?? '' };
  };
  if (isReordered(signed, found, wrong)) return [finding('reordered', first, last)];
  if (movedBy(1, found, signed, first)) return [finding('missing', first, last)];
  const known = new Set(signed.map(spelled));
  const isCopy = (at: number): boolean => known.has(spelled(found[at]));
  if (movedBy(1, signed, found, first)) return [finding(isCopy(first) ? 'duplicated' : 'added', first, last)];
  return wrong.map((at) => {
    if (found[at] === undefined) return finding('missing', at, at);
    if (signed[at] === undefined) return finding(isCopy(at) ? 'duplicated' : 'added', at, at);
    return finding(isCopy(at) ? 'duplicated' : 'changed', at, at);
  });
}

function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && equalBytes(one, other);
}

function spelled(hash: Uint8Array | undefined): string {
  return hash === undefined ? '' : hash.join();
}

function isReordered(signed: Leaves, found: Leaves, wrong: readonly number[]): boolean {
  if (signed.length !== found.length) return false;
  const sorted = (leaves: Leaves): string =>
    wrong
      .map((at) => spelled(leaves[at]))
      .sort()
      .join(';');
  return sorted(signed) === sorted(found);
}

/** Whether, from `first` on, each of `leaves` is what stands `by` places further in `others`; one at least. */
function movedBy(by: number, leaves: Leaves, others: Leaves, first: number): boolean {
  const pairs = places(Math.min(leaves.length, others.length - by)).filter((at) => at >= first);
  return pairs.length > 0 && pairs.every((at) => same(leaves[at], others[at + by]));
}
