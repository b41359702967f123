import type { CompiledPolicy } from './compiled-policy.ts';
import type { Technology } from './technology.ts';

/** The rows of the inventory that are in use on a surface, in the policy's order. */
export function technologiesOn(policy: CompiledPolicy, surface: string): readonly Technology[] {
  return policy.technologies.filter(({ surfaces }) => surfaces.includes(surface));
}
