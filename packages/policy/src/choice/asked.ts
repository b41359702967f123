/** Which categories there is something to ask about (P20, P21). */
import { isMarketingClosed } from '../judge/is-marketing-closed.ts';
import type { Judgeable } from '../judge/judgeable.ts';
import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { Choice } from './choice.ts';

/** The categories with something on `surface` that needs consent. */
export function asked(policy: Judgeable, surface: string): readonly AskableCategory[] {
  return ASKABLE.filter(
    (category) =>
      !isMarketingClosed(policy, surface, category) &&
      policy.technologies.some(
        (row) => row.category === category && row.consent.kind === 'needed' && row.surfaces.includes(surface),
      ),
  );
}

/** What the visitor has not answered yet: the banner is needed if and only if there is any. */
export function openQuestions(
  policy: Judgeable,
  surface: string,
  choice: Choice,
): readonly AskableCategory[] {
  return asked(policy, surface).filter((category) => !choice.categories[category]);
}
