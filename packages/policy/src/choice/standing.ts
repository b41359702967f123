/** What an earlier choice still means today: for how long (P40), and under which policy (LAW-10). */
import { ASKABLE, type AskableCategory } from '../model/category.ts';
import { answersWhere } from './answers-where.ts';
import { type Choice, SILENCE } from './choice.ts';
import type { CookieRecord } from './cookie.ts';
import { later } from './later.ts';
import type { Publication } from './publication.ts';
import type { Signals } from './signals.ts';

export interface Standing {
  /** What counts: what was said, and what a signal refuses. */
  readonly choice: Choice;
  /** What was said and still counts, without what only a signal refuses: the next choice builds on this. */
  readonly said: Choice;
  /** When the choice was made and when it ends; `undefined` where nothing holds. */
  readonly at: Date | undefined;
  readonly until: Date | undefined;
  /** The last receipt's id, also of a choice that has ended; '' for none. */
  readonly receipt: string;
  /** Categories that were granted and must be asked again because the policy changed materially. */
  readonly changed: readonly AskableCategory[];
}

/** How far the visitor's clock may be behind the server's before a choice counts as made in the future. */
const CLOCK_SKEW_MS = 86_400_000;

/**
 * The choice on `surface` as it stands at `now`. A missing, expired or future part is silence. Where the policy
 * changed materially, or is not known, a grant falls back to not asked and a refusal stays. `signals` can only refuse.
 */
export function standing(
  record: CookieRecord | undefined,
  publication: Publication,
  surface: string,
  now: Date,
  signals: Signals,
): Standing {
  const part = record?.surfaces[surface];
  const refused = (signals.gpc && publication.gpc[surface]) || [];
  const heeded = (said: Choice): Pick<Standing, 'choice' | 'said'> => ({
    choice: {
      ...said,
      categories: { ...Object.fromEntries(refused.map((id) => [id, 'denied'])), ...said.categories },
    },
    said,
  });
  const silence = (receipt: string): Standing => ({
    ...heeded(SILENCE),
    at: undefined,
    until: undefined,
    receipt,
    changed: [],
  });
  if (!part) return silence('');
  const at = new Date(part.at * 1000);
  const until = later(at, publication.choiceHolds);
  if (!(now < until) || Number(at) - Number(now) > CLOCK_SKEW_MS) return silence(part.receipt);
  const { policy, receipt, choice, gpc } = part;
  const known = publication.earlier[policy];
  const reopened = policy === publication.policy ? [] : known ? (known[surface] ?? []) : ASKABLE;
  // A yes from before the signal does not count while it is on; one that was said under it does (SIG-4).
  const survives = (category: string, answer: string): boolean =>
    answer === 'denied' || ![...reopened, ...(gpc ? [] : refused)].includes(category as AskableCategory);
  const { categories, providers, objections } = choice;
  const stands = heeded({
    categories: answersWhere(categories, survives),
    providers: answersWhere(providers, survives),
    objections,
  });
  return {
    ...stands,
    at,
    until,
    receipt,
    // What the signal refuses is not asked again: that would be nagging (SIG-3).
    changed: reopened.filter(
      (category) => categories[category] === 'granted' && !stands.choice.categories[category],
    ),
  };
}
