/** Keeps a decision under its key, so that no press is ever answered with another one (docs/spec/http-api.md §1). */
import type { Receipt } from '@kiwiconsent/policy/receipt';
import type { SurfaceRecord } from '@kiwiconsent/policy/runtime';
import type { Entry, Recorded } from '@kiwiconsent/store';
import { keyTaken } from '../errors.ts';
import type { House } from '../house.ts';

/** What says whether a decision that was found again is still the last one. */
export interface Last {
  /** The cookie's part for this surface, as it came. */
  readonly part: SurfaceRecord | undefined;
  /** The receipt it names. */
  readonly receipt: Receipt | undefined;
}

export interface Kept {
  readonly recorded: Recorded;
  /** It was found again, or came late, and the visitor has chosen since. */
  readonly isOvertaken: boolean;
}

function isAfter({ part, receipt }: Last, found: Receipt, key: string): boolean {
  if (!part || part.receipt === found.id) return false;
  if (part.pending) return part.pending.key !== key;
  if (receipt?.id === part.receipt) return receipt.recordedAt >= found.recordedAt;
  return part.at * 1000 >= Date.parse(found.recordedAt);
}

/**
 * Whether the visitor's cookie holds a choice that was made after this one, which waited in another tab: who refuses
 * later is not overruled by an acceptance that arrives later (LAW-3). Compared by the visitor's own clock, where known.
 */
function isLate({ part, receipt }: Last, { saidAt }: Receipt, key: string): boolean {
  if (!part || part.pending?.key === key) return false;
  const said = receipt?.id === part.receipt ? Date.parse(receipt.saidAt) : Number.NaN;
  return (Number.isNaN(said) ? part.at * 1000 : said) > Date.parse(saidAt);
}

/**
 * A form is a press of now: where its key belongs to another decision, or to one that was overtaken, it is kept
 * under a fresh key. A script is told (`KC-H15`), and sends it again itself.
 */
export async function keepDecision(
  { ledger, freshId }: House,
  entry: Entry,
  last: Last,
  isForm: boolean,
): Promise<Kept> {
  const kept = await ledger.record(entry);
  if (kept.kind === 'recorded')
    return { recorded: kept, isOvertaken: !isForm && isLate(last, kept.receipt, entry.key) };
  const isOvertaken = kept.kind === 'replayed' && isAfter(last, kept.receipt, entry.key);
  if (kept.kind === 'replayed' && !(isForm && isOvertaken)) return { recorded: kept, isOvertaken };
  if (!isForm) throw keyTaken();
  const recorded = await ledger.record({ ...entry, key: freshId() });
  if (recorded.kind === 'key-taken') throw keyTaken();
  return { recorded, isOvertaken: false };
}
