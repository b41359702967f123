/** From one key that is known to every key of a ledger, by its handovers (docs/spec/ledger.md, *A new key*). */
import {
  encodeVerifierKey,
  type Term,
  type TreePoint,
  type Verifier,
  type VerifierKey,
  verifierOf,
} from '../note/key.ts';
import { type Refused, refused } from '../note/refused.ts';
import { type Handover, type Means, readHandover } from './handover.ts';

export type { Means } from './handover.ts';

export interface KeyChain {
  readonly kind: 'keys';
  /** Of every key, each within its term. */
  readonly verifiers: readonly Verifier[];
  /** The oldest first; the last one signs today. */
  readonly keys: readonly VerifierKey[];
}

/** More than this are not followed: a ledger with a new key each week for nineteen years. */
const MOST = 1000;

/** `notes` are handovers in any order; those that lead to no known key give trust to nobody. Total. */
export function followKeys(known: VerifierKey, notes: readonly string[], means: Means): KeyChain | Refused {
  if (notes.length > MOST) return refused(`there are more than ${MOST} handovers`);
  const handovers: Handover[] = [];
  for (const note of new Set(notes)) {
    const read = readHandover(note, means);
    if (read.kind === 'refused') return read;
    handovers.push(read);
  }
  const later = walk(known, handovers, 'from', 'to');
  const earlier = walk(known, handovers, 'to', 'from').reverse();
  const way = [...earlier, ...later];
  const keys = [earlier[0]?.from ?? known, ...way.map(({ to }) => to)];
  const names = new Set(keys.map(encodeVerifierKey));
  if (names.size < keys.length) return refused('a key was handed over in a circle');
  const beside = handovers.filter((each) => !way.includes(each));
  return beside.some(({ from, to }) => [from, to].some((key) => names.has(encodeVerifierKey(key))))
    ? refused('a key was handed over twice')
    : chainOf(keys, way, means);
}

/** The handovers one after the other, from a key on. A circle ends where it comes back to a key it has been at. */
function walk(
  known: VerifierKey,
  handovers: readonly Handover[],
  here: 'from' | 'to',
  there: 'from' | 'to',
): Handover[] {
  const way: Handover[] = [];
  for (let key = known; ; ) {
    const next = handovers.find(
      (each) => !way.includes(each) && encodeVerifierKey(each[here]) === encodeVerifierKey(key),
    );
    if (next === undefined) return way;
    way.push(next);
    key = next[there];
  }
}

function chainOf(
  keys: readonly VerifierKey[],
  way: readonly Handover[],
  { verify }: Means,
): KeyChain | Refused {
  const verifiers: Verifier[] = [];
  for (const [at, key] of keys.entries()) {
    const verifier = verifierOf(key, verify);
    if ('kind' in verifier) return verifier;
    const [from, until] = [way[at - 1], way[at]];
    if (from && until && from.size > until.size) return refused('the ledger shrank between two handovers');
    const term: Term = { ...(from && { from: pointOf(from) }), ...(until && { until: pointOf(until) }) };
    verifiers.push(way.length === 0 ? verifier : { ...verifier, term });
  }
  return { kind: 'keys', verifiers, keys };
}

function pointOf({ size, root }: Handover): TreePoint {
  return { size, root };
}
