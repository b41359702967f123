/** What becomes of each decision of a batch, before anything is written. */

import type { Entry, Evidence, KeyTaken, Recorded } from '../receipts.ts';
import { isSameDecision } from '../same-decision.ts';

type Outcome =
  /** It becomes, or is the same decision as, the `at`th new receipt of the batch. */
  | { readonly kind: 'recorded' | 'repeated'; readonly at: number }
  | { readonly kind: 'replayed'; readonly evidence: Evidence }
  | KeyTaken;

export interface BatchPlan {
  /** Those to be kept, in order. */
  readonly fresh: readonly Entry[];
  readonly outcomes: readonly Outcome[];
}

/** `kept` holds, by key, what the store has under the batch's keys. */
export function planBatch(batch: readonly Entry[], kept: ReadonlyMap<string, Evidence>): BatchPlan {
  const fresh: Entry[] = [];
  const places = new Map<string, number>();
  const outcomes = batch.map((entry): Outcome => {
    const evidence = kept.get(entry.key);
    const at = places.get(entry.key);
    const earlier = evidence?.receipt ?? (at === undefined ? undefined : fresh[at]?.receipt);
    if (earlier === undefined) {
      places.set(entry.key, fresh.length);
      return { kind: 'recorded', at: fresh.push(entry) - 1 };
    }
    if (!isSameDecision(earlier, entry.receipt)) return { kind: 'key-taken' };
    return evidence ? { kind: 'replayed', evidence } : { kind: 'repeated', at: at ?? 0 };
  });
  return { fresh, outcomes };
}

/** The answers, once the new receipts stand in the ledger from place `first` on, under `checkpoint`. */
export function answersOf(
  { fresh, outcomes }: BatchPlan,
  first: number,
  checkpoint: string,
): readonly (Recorded | KeyTaken)[] {
  const keptAt = (at: number): Evidence => {
    const entry = fresh[at];
    if (entry === undefined) throw new RangeError(`the batch has no new receipt ${at}`);
    return { receipt: entry.receipt, salt: entry.salt, index: first + at };
  };
  return outcomes.map((outcome) => {
    if (outcome.kind === 'key-taken') return outcome;
    if (outcome.kind === 'replayed') return { kind: 'replayed', ...outcome.evidence, checkpoint };
    return { kind: outcome.kind === 'recorded' ? 'recorded' : 'replayed', ...keptAt(outcome.at), checkpoint };
  });
}

/** Answers of a batch that is tried again: what was kept by the attempt before is recorded, not replayed. */
export function asOurs(
  batch: readonly Entry[],
  answers: readonly (Recorded | KeyTaken)[],
): readonly (Recorded | KeyTaken)[] {
  return answers.map((answer, at) => {
    const isOurs = answer.kind === 'replayed' && answer.receipt.id === batch[at]?.receipt.id;
    return isOurs ? { ...answer, kind: 'recorded' } : answer;
  });
}
