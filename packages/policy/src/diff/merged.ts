import type { Change } from './change.ts';

/**
 * A change that matters for several categories is several changes to the policy, and one to a reader:
 * the same kind for the same thing is told once, for all its surfaces.
 */
export function merged(changes: readonly Change[]): readonly Change[] {
  const told = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind} ${change.weight} ${change.subject}`;
    const earlier = told.get(key);
    const surfaces = [...new Set([...(earlier?.surfaces ?? []), ...change.surfaces])];
    told.set(key, { ...change, surfaces });
  }
  return [...told.values()];
}
