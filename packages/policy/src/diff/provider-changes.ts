import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Provider } from '../model/provider.ts';
import { EEA } from '../model/transfers.ts';
import type { Change } from './change.ts';
import { editorial, materialFor } from './material.ts';
import { differs } from './shown.ts';

/**
 * Changes of who is behind the technologies. A provider that comes or goes is editorial by itself: the rows it
 * comes with are what is asked about.
 */
export function providerChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  const removed = old.providers.filter(({ id }) => !next.providers.some((provider) => provider.id === id));
  return [
    ...removed.map((provider) =>
      editorial('provider-removed', `provider:${provider.id}`, [], provider, undefined),
    ),
    ...next.providers.flatMap((provider): readonly Change[] => {
      const before = old.providers.find(({ id }) => id === provider.id);
      if (!before) return [editorial('provider-added', `provider:${provider.id}`, [], undefined, provider)];
      return differs(before, provider) ? changesOf(before, provider, next) : [];
    }),
  ];
}

function changesOf(before: Provider, after: Provider, next: CompiledPolicy): readonly Change[] {
  const subject = `provider:${after.id}`;
  const rows = next.technologies.filter(({ provider }) => provider === after.id);
  const changes: Change[] = [];
  const material = (kind: Change['kind'], key: 'role' | 'country' | 'name'): void => {
    changes.push(...materialFor(rows, { kind, subject, before: before[key], after: after[key] }));
  };
  if (before.role !== after.role && after.role !== 'processor') material('provider-role-changed', 'role');
  if (before.country !== after.country && !EEA.has(after.country)) material('provider-left-eea', 'country');
  // Another name and another website under the same id: another company, as far as a visitor can tell.
  if (before.name !== after.name && before.website !== after.website) material('provider-replaced', 'name');
  return changes.length
    ? changes
    : [
        editorial(
          'provider-changed',
          subject,
          [...new Set(rows.flatMap((row) => row.surfaces))],
          before,
          after,
        ),
      ];
}
