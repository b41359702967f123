import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Change } from './change.ts';
import { documentChanges } from './document-changes.ts';
import { providerChanges } from './provider-changes.ts';
import { surfaceChanges } from './surface-changes.ts';
import { technologyChanges } from './technology-changes.ts';

/**
 * What is different in `next`, each change editorial or material (INV-6, P35, P37). Where it cannot be known
 * whether a change matters to someone who agreed earlier, it is material. Version, date and reason are not
 * changes: they are how a version is told apart.
 */
export function diff(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  if (old.hash === next.hash) return [];
  return [
    ...documentChanges(old, next),
    ...surfaceChanges(old, next),
    ...providerChanges(old, next),
    ...technologyChanges(old, next),
  ];
}
