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

/** Longer than an answer mostly takes: what is under way is not called unsent. */
const PATIENCE_MS = 1500;

/** Whether the choice waits to be recorded, and not only for the answer that is on its way. */
async function isUnsent({ keeper }: Host): Promise<boolean> {
  const waits = (): boolean => keeper.current().at !== undefined && keeper.current().receipt === '';
  if (waits()) await Promise.race([keeper.settled(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  return waits();
}

/** Where this visitor stands now. */
export async function viewNow(host: Host, inventory: InventoryView): Promise<PreferencesView> {
  const unsent = await isUnsent(host);
  const { keeper, config } = host;
  const refused = (keeper.signals.gpc && config.publication.gpc[config.surface]) || [];
  const perProvider = inventory.categories.flatMap(({ kind, id }) =>
    kind === 'asked' && new URLSearchParams(location.search).getAll('per-provider').includes(id) ? [id] : [],
  );
  return {
    inventory,
    state: { ...stateOf(keeper.current(), refused), unsent },
    returnTo: '',
    perProvider,
  };
}
