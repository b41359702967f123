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
  host.keeper.follow(() => show(host, root, inventory));
  // The server may not have heard what the browser asks of the page (SIG-2).
  if (host.keeper.signals.gpc) show(host, root, inventory);
  root.addEventListener('change', ({ target }) => keepInStep(target as HTMLInputElement));
  root.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-kc-do="save"]');
    const form = control?.closest('form');
    const saved = form && save(host, form, event.isTrusted);
    void saved?.then(() => show(host, root, inventory));
  });
}

/** Renders the page's content anew, with the focus where it was. */
function show(host: Host, root: HTMLElement, inventory: InventoryView): void {
  const focused = document.activeElement?.getAttribute('data-kc-do');
  const next = toDom(settingsPageTree(viewNow(host, inventory)), document).firstElementChild;
  root.replaceChildren(...(next?.childNodes ?? []));
  if (focused) root.querySelector<HTMLElement>(`[data-kc-do="${CSS.escape(focused)}"]`)?.focus();
}
