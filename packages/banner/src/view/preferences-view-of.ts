/** Builds the view of the preferences from the compiled policy, on the server. */
import { type CompiledPolicy, type Language, refusedBySignal } from '@kiwiconsent/policy/compiled';
import type { Standing } from '@kiwiconsent/policy/runtime';
import { inventoryViewOf } from './inventory-view-of.ts';
import { type PreferencesView, stateOf } from './preferences-view.ts';

/**
 * What one visitor sees. `returnTo` and `perProvider` are the caller's to fill, since they differ per page
 * view.
 */
export function preferencesViewOf(
  policy: CompiledPolicy,
  surface: string,
  language: Language,
  standing: Standing,
  gpc: boolean,
): PreferencesView {
  const inventory = inventoryViewOf(policy, surface, language);
  const refused = gpc ? refusedBySignal(policy, surface) : [];
  return { inventory, state: stateOf(standing, refused), returnTo: '', perProvider: [] };
}
