/** What an earlier choice still means today: for how long (P40), and under which policy (LAW-10). */
import { ASKABLE, type AskableCategory } from '../model/category.ts';
import { answersWhere } from './answers-where.ts';
import { type Choice, SILENCE } from './choice.ts';
import type { CookieRecord } from './cookie.ts';
import { later } from './later.ts';
import type { Publication } from './publication.ts';

export interface Standing {
  readonly choice: Choice;
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
 * changed materially, or is not known, a grant falls back to not asked and a refusal stays.
 */
export function standing(
  record: CookieRecord | undefined,
  publication: Publication,
  surface: string,
  now: Date,
): Standing {
  const part = record?.surfaces[surface];
  const at = new Date((part?.at ?? 0) * 1000);
  const until = later(at, publication.choiceHolds);
  if (!part || !(now < until) || Number(at) - Number(now) > CLOCK_SKEW_MS) {
    return { choice: SILENCE, at: undefined, until: undefined, receipt: part?.receipt ?? '', changed: [] };
  }
  const { policy, receipt, choice } = part;
  const known = publication.earlier[policy];
  const reopened = policy === publication.policy ? [] : known ? (known[surface] ?? []) : ASKABLE;
  const survives = (category: string, answer: string): boolean =>
    answer === 'denied' || !reopened.includes(category as AskableCategory);
  const { categories, providers, objections } = choice;
  return {
    choice: {
      categories: answersWhere(categories, survives),
      providers: answersWhere(providers, survives),
      objections,
    },
    at,
    until,
    receipt,
    changed: reopened.filter((category) => categories[category] === 'granted'),
  };
}
