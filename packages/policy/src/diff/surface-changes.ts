import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Change } from './change.ts';
import { editorial, materialFor } from './material.ts';
import { differs } from './shown.ts';

/** Changes of where the policy holds. */
export function surfaceChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  const removed = old.surfaces.filter(({ id }) => !next.surfaces.some((surface) => surface.id === id));
  return [
    ...removed.map((surface) =>
      editorial('surface-removed', `surface:${surface.id}`, [surface.id], surface, undefined),
    ),
    ...next.surfaces.flatMap((surface): readonly Change[] => {
      const subject = `surface:${surface.id}`;
      const before = old.surfaces.find(({ id }) => id === surface.id);
      // Nobody has chosen anything on a new surface: there is nobody to ask again.
      if (!before) return [editorial('surface-added', subject, [surface.id], undefined, surface)];
      if (!differs(before, surface)) return [];
      const wasClosed = before.signedIn && !before.asksMarketing;
      const opens = wasClosed && (!surface.signedIn || surface.asksMarketing);
      const marketing = next.technologies
        .filter((row) => row.category === 'marketing' && row.surfaces.includes(surface.id))
        .map((row) => ({ ...row, surfaces: [surface.id] }));
      return opens && marketing.length
        ? materialFor(marketing, { kind: 'marketing-opened', subject, before, after: surface })
        : [editorial('surface-changed', subject, [surface.id], before, surface)];
    }),
  ];
}
