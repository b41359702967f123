/** What was allowed when, from the receipts of one visitor on one surface (P25, WD-8). */
import { type Choice, SILENCE } from '../choice/choice.ts';
import { keepsEarlier, standingAfter } from '../choice/standing-after.ts';
import type { Receipt } from './receipt.ts';

export interface ChoiceThen {
  /** What stood: nothing that it does not grant was allowed. */
  readonly choice: Choice;
  /** `said`: it rests on `receipt`. `expired`: the last choice had ended. `silent`: nothing had been said. */
  readonly because: 'said' | 'expired' | 'silent';
  /** The last receipt by then; '' for none. */
  readonly receipt: string;
  /** When the choice ends or ended, ISO 8601 UTC; '' for none. */
  readonly until: string;
}

/**
 * What stood at `moment` (ISO 8601 UTC), by the server's clock alone: a receipt counts from its `recordedAt` on, until
 * the next one or its `validUntil`. So a receipt that is added later, a withdrawal too, changes nothing that was before
 * it. `receipts` are a chain (`previous`), in any order.
 *
 * KNOWN LIMIT: a policy that changed materially ends a grant by itself (LAW-10); that stands in the policy's
 * versions, not in a receipt. `standing` reads both.
 */
export function choiceAt(receipts: readonly Receipt[], moment: string): ChoiceThen {
  const at = Date.parse(moment);
  const until = (then: ChoiceThen): number =>
    then.until === '' ? Number.POSITIVE_INFINITY : Date.parse(then.until);
  let then: ChoiceThen = { choice: SILENCE, because: 'silent', receipt: '', until: '' };
  for (const receipt of inOrder(receipts)) {
    const recorded = Date.parse(receipt.recordedAt);
    if (!(recorded <= at)) break;
    const stood = recorded < until(then) ? then : { ...then, choice: SILENCE };
    then = receipt.control === 'load-once' ? stood : after(stood, receipt);
  }
  return at < until(then) ? then : { ...then, choice: SILENCE, because: 'expired' };
}

function after({ choice: before, until }: ChoiceThen, receipt: Receipt): ChoiceThen {
  const choice = standingAfter(before, receipt.choice, receipt.control);
  const keeps = keepsEarlier(choice, receipt.choice) && until !== '' && until < receipt.validUntil;
  return { choice, because: 'said', receipt: receipt.id, until: keeps ? until : receipt.validUntil };
}

/** By the server's clock; two of the same millisecond as they are chained. */
function inOrder(receipts: readonly Receipt[]): readonly Receipt[] {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  const depth = (receipt: Receipt): number => {
    const seen = new Set<string>();
    for (
      let each: Receipt | undefined = receipt;
      each && !seen.has(each.id);
      each = byId.get(each.previous)
    ) {
      seen.add(each.id);
    }
    return seen.size;
  };
  return receipts
    .map((receipt) => ({ receipt, at: Date.parse(receipt.recordedAt), depth: depth(receipt) }))
    .sort((one, other) => one.at - other.at || one.depth - other.depth)
    .map(({ receipt }) => receipt);
}
