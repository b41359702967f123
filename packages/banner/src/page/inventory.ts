/** Fetches what the preferences show. It never changes under its address, so the browser keeps it. */
import type { InventoryView } from '../view/inventory-view.ts';
import { type PreferencesView, stateOf } from '../view/preferences-view.ts';
import type { Host } from './start-banner.ts';

/** Throws where it cannot be had: the caller follows the link to the settings page instead. */
export async function inventoryFor({ config, origin }: Host): Promise<InventoryView> {
  const response = await fetch(origin + config.inventory);
  if (!response.ok) throw new Error(`${response.status} ${config.inventory}`);
  return response.json();
}

/** Where this visitor stands now. */
export function viewNow({ keeper }: Host, inventory: InventoryView): PreferencesView {
  const perProvider = inventory.categories.flatMap(({ kind, id }) =>
    kind === 'asked' && new URLSearchParams(location.search).getAll('per-provider').includes(id) ? [id] : [],
  );
  return {
    inventory,
    state: stateOf(keeper.current(), keeper.signals.gpc),
    returnTo: '',
    perProvider,
  };
}
