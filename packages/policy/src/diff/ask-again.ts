import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { Change } from './change.ts';

/** By surface, the categories whose grants no longer hold after these changes (LAW-10). */
export function askAgain(changes: readonly Change[]): Readonly<Record<string, readonly AskableCategory[]>> {
  const found = new Map<string, Set<AskableCategory>>();
  for (const { weight, category, surfaces } of changes) {
    if (weight !== 'material' || !category) continue;
    for (const surface of surfaces) {
      found.set(surface, (found.get(surface) ?? new Set()).add(category));
    }
  }
  return Object.fromEntries(
    [...found].map(([surface, categories]) => [surface, ASKABLE.filter((one) => categories.has(one))]),
  );
}
