/** What opening a page does, read from the policy itself, so that the home page cannot say anything else. */
import type { Category, CompiledPolicy, Technology } from '@kiwiconsent/policy/compiled';
import { CATEGORIES } from '@kiwiconsent/policy/runtime';

export interface OnOpening {
  /** Runs without a question. */
  readonly unasked: readonly Technology[];
  /** Runs after a yes, by category. */
  readonly asked: readonly { readonly category: Category; readonly technologies: readonly Technology[] }[];
}

/** What places something by itself on `surface`; rows that another row places are left to the annex. */
export function onOpening(policy: CompiledPolicy, surface: string): OnOpening {
  const here = policy.technologies.filter(
    ({ surfaces, placedBy }) => placedBy === '' && surfaces.includes(surface),
  );
  const asking = here.filter(({ consent }) => consent.kind === 'needed');
  return {
    unasked: here.filter(({ consent }) => consent.kind === 'exempt'),
    asked: CATEGORIES.map((category) => ({
      category,
      technologies: asking.filter((technology) => technology.category === category),
    })).filter(({ technologies }) => technologies.length > 0),
  };
}
