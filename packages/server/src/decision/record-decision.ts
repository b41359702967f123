/** From a posted decision to a durable receipt. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { keepsEarlier, type Receipt, standingAfter, type Witness } from '@kiwiconsent/policy/receipt';
import { ASKABLE, type Choice, type CookieRecord, later, type Standing } from '@kiwiconsent/policy/runtime';
import type { Store } from '@kiwiconsent/store';
import { decisionUnreadable, policyUnknown, surfaceUnknown } from '../errors.ts';
import type { House } from '../house.ts';
import type { Signals } from '../visit/signals.ts';
import { chosenAt } from './chosen-at.ts';
import { isAskedAgain } from './is-asked-again.ts';
import { type Kept, keepDecision } from './keep-decision.ts';
import type { Posted } from './posted.ts';
import { saidIn, shownIn } from './said.ts';
import { shownOn } from './shown.ts';

/** What the server knows of the visitor when a decision arrives. */
export interface Visitor {
  readonly record: CookieRecord | undefined;
  /** What stood on the decision's surface. */
  readonly standing: Standing;
  readonly signals: Signals;
}

export interface Outcome extends Kept {
  /** The choice that stands now on the decision's surface, and since when. */
  readonly choice: Choice;
  readonly at: Date;
}

function policyOf({ published }: House, { decision }: Posted): CompiledPolicy {
  const policy = published.find(decision.policy);
  if (!policy) throw policyUnknown();
  if (!policy.surfaces.some(({ id }) => id === decision.surface)) throw surfaceUnknown();
  if (!policy.languages.includes(decision.language)) {
    const message = `language is one of ${policy.languages.join(', ')}.`;
    throw decisionUnreadable([{ code: 'KC-D003', path: 'language', message }]);
  }
  return policy;
}

/** The receipt before this one, of the same surface; `undefined` for the first, or where the claim is not true. */
async function receiptBefore(
  store: Store,
  { decision, previous }: Posted,
  standing: Standing,
): Promise<Receipt | undefined> {
  const id = standing.receipt || previous;
  const found = /^[\w-]{22}$/.test(id) ? await store.receipts.find(id) : undefined;
  return found?.surface === decision.surface ? found : undefined;
}

/**
 * `account` where the site said so of the page; `cookie` where it brought back what this server gave: the cookie of a
 * receipt that is kept, a form's token, or what the page carried. It never decides whether a decision is taken (PRF-11).
 */
function witnessOf(
  { witnesses, now }: House,
  { decision, witness, isForm }: Posted,
  { standing }: Visitor,
  before: Receipt | undefined,
  account: string | undefined,
): Witness {
  if (account !== undefined) return 'account';
  const isKnown = before !== undefined && standing.receipt === before.id;
  const hasToken = isForm && decision.layer === 'settings-page';
  const isOnPage = witness !== '' && witnesses.accepts(witness, decision.policy, decision.surface, now());
  return isKnown || hasToken || isOnPage ? 'cookie' : 'browser';
}

/** Records, or finds the same decision under the same key. Nothing is granted before this resolves (PRF-14). */
export async function recordDecision(house: House, posted: Posted, visitor: Visitor): Promise<Outcome> {
  const { decision } = posted;
  const policy = policyOf(house, posted);
  const said = saidIn(policy, posted);
  const before = await receiptBefore(house.store, posted, visitor.standing);
  const now = house.now();
  const holds = policy.regime.choiceHolds;
  const asked = shownIn(policy, posted);
  const { surface, key } = decision;
  const claim = { surface, key, last: visitor.standing.receipt };
  const account = house.accounts.accepts(posted.account, claim, now);
  const changed = before !== undefined && (await isAskedAgain(house, policy, asked, before));
  const { isForm } = posted;
  const { shown, parts } = shownOn(house, policy, { decision, said, asked, changed, isForm });
  const receipt: Receipt = {
    format: 'kiwiconsent/receipt/1',
    id: house.freshId(),
    previous: before?.id ?? '',
    recordedAt: now.toISOString(),
    saidAt: decision.moment === '' ? '' : new Date(decision.moment).toISOString(),
    validUntil: later(chosenAt(decision.moment, now, holds), holds).toISOString(),
    policy: { hash: policy.hash, version: policy.document.version },
    surface: decision.surface,
    language: decision.language,
    layer: decision.layer,
    control: decision.control,
    shown,
    choice: said,
    notAsked: ASKABLE.filter((category) => said.categories[category] === undefined),
    signals: visitor.signals,
    witness: witnessOf(house, posted, visitor, before, account),
  };
  const entry = { key: decision.key, receipt, salt: house.random(16), shown: parts };
  const last = { part: visitor.record?.surfaces[decision.surface], receipt: before };
  const kept = await keepDecision(house, entry, last, posted.isForm);
  if (account !== undefined) house.accounts.kept(account, kept.recorded.receipt.id);
  return { ...kept, ...outcomeOf(kept.recorded.receipt, visitor.standing, before, holds) };
}

/** What stands after a receipt, new or found again, for a visitor with whom `standing` stood. */
function outcomeOf(
  receipt: Receipt,
  standing: Standing,
  before: Receipt | undefined,
  holds: string,
): Omit<Outcome, keyof Kept> {
  const choice = standingAfter(standing.said, receipt.choice, receipt.control);
  const made = chosenAt(receipt.saidAt, new Date(receipt.recordedAt), holds);
  if (!keepsEarlier(choice, receipt.choice)) return { choice, at: made };
  const earlier = standing.at ?? made;
  const chained =
    before && receipt.id !== before.id ? chosenAt(before.saidAt, new Date(before.recordedAt), holds) : made;
  return { choice, at: new Date(Math.min(Number(made), Number(earlier), Number(chained))) };
}
