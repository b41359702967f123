/** The settings page with JavaScript: saving takes effect at once, and the page says where the visitor stands. */

import { settingsPageTree } from '../tree/settings-page.tsx';
import type { InventoryView } from '../view/inventory-view.ts';
import { keepInStep } from './choice-of-form.ts';
import { inventoryFor, viewNow } from './inventory.ts';
import { save } from './save.ts';
import type { Host } from './start-banner.ts';
import { toDom } from './to-dom.ts';

/** Until the inventory is here the forms stay plain forms. */
export async function tendSettings(host: Host, root: HTMLElement): Promise<void> {
  const inventory = await inventoryFor(host);
  const showNow = (): void => void show(host, root, inventory);
  host.keeper.follow(showNow);
  // The server may not have heard what the browser asks of the page (SIG-2), nor a choice made while it was away.
  const { at, receipt } = host.keeper.current();
  if (host.keeper.signals.gpc || (at && !receipt)) showNow();
  root.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('change', ({ target }) => keepInStep(target as HTMLInputElement));
  root.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-kc-do="save"]');
    const form = control?.closest('form');
    const saved = form && save(host, form, event.isTrusted);
    void saved?.then(showNow);
  });
}

/** Renders the page's content anew, with the focus where it was. */
async function show(host: Host, root: HTMLElement, inventory: InventoryView): Promise<void> {
  const view = await viewNow(host, inventory);
  const focused = document.activeElement?.getAttribute('data-kc-do');
  const next = toDom(settingsPageTree(view), document).firstElementChild;
  root.replaceChildren(...(next?.childNodes ?? []));
  if (focused) root.querySelector<HTMLElement>(`[data-kc-do="${CSS.escape(focused)}"]`)?.focus();
}
