import type { AskableCategory } from '../model/category.ts';
import { answersWhere } from './answers-where.ts';
import type { Choice } from './choice.ts';

/**
 * The choice that one press makes. `askedCategories` is what was on show; answers to what was not on show stay
 * as they are, except that withdrawing takes back every grant. Objections stay.
 */
export function choiceOf(
  control: 'accept-all' | 'refuse-all' | 'withdraw-all',
  askedCategories: readonly AskableCategory[],
  { categories, providers, objections }: Choice,
): Choice {
  const answer = control === 'accept-all' ? 'granted' : 'denied';
  const answered: readonly string[] =
    control === 'withdraw-all' ? [...Object.keys(categories), ...askedCategories] : askedCategories;
  return {
    categories: { ...categories, ...Object.fromEntries(answered.map((category) => [category, answer])) },
    providers: answersWhere(
      providers,
      (category) => control !== 'withdraw-all' && !answered.includes(category),
    ),
    objections,
  };
}
