import type { AskableCategory } from '../model/category.ts';
import type { Choice } from './choice.ts';

/**
 * The choice that one press makes. `askedCategories` is what was on show; answers to what was not on show stay
 * as they are, except that withdrawing takes back every grant. Objections stay.
 */
export function choiceOf(
  control: 'accept-all' | 'refuse-all' | 'withdraw-all',
  askedCategories: readonly AskableCategory[],
  current: Choice,
): Choice {
  const withdraws = control === 'withdraw-all';
  const answer = control === 'accept-all' ? 'granted' : 'denied';
  const answered = withdraws
    ? [...(Object.keys(current.categories) as AskableCategory[]), ...askedCategories]
    : askedCategories;
  return {
    categories: {
      ...current.categories,
      ...Object.fromEntries(answered.map((category) => [category, answer])),
    },
    providers: Object.fromEntries(
      Object.entries(current.providers).filter(
        ([key]) => !withdraws && !answered.includes(key.split('.')[0] as AskableCategory),
      ),
    ),
    objections: current.objections,
  };
}
