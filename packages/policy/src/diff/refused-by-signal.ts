import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';

/** What Global Privacy Control refuses on `surface`, by the regime's rule (docs/spec/signals.md). */
export function refusedBySignal(policy: CompiledPolicy, surface: string): readonly AskableCategory[] {
  const { refuses, refusesForOthers } = policy.regime.gpc ?? BEFORE;
  const others = new Set(
    policy.providers.filter(({ role }) => role === 'independent' || role === 'joint').map(({ id }) => id),
  );
  const goesToOthers = (category: AskableCategory): boolean =>
    policy.technologies.some(
      (row) =>
        row.category === category &&
        row.consent.kind === 'needed' &&
        row.surfaces.includes(surface) &&
        others.has(row.provider),
    );
  return ASKABLE.filter(
    (category) =>
      refuses.includes(category) || (refusesForOthers.includes(category) && goesToOthers(category)),
  );
}

type Refused = readonly AskableCategory[];

/** As every policy had it before regimes said it. */
const BEFORE: { readonly refuses: Refused; readonly refusesForOthers: Refused } = {
  refuses: ['marketing'],
  refusesForOthers: [],
};
