/** The preferences as a dialog: opened by the visitor, closed without a trace by Esc and *close* (A11Y-6, -7). */

import { styleText } from '../style/first-layer.ts';
import { preferencesStyleText } from '../style/preferences.ts';
import { preferencesTree } from '../tree/preferences.tsx';
import { adoptStyle } from './adopt-style.ts';
import { keepInStep } from './choice-of-form.ts';
import { focusPage } from './focus-page.ts';
import { inventoryFor, viewNow } from './inventory.ts';
import { save } from './save.ts';
import type { Host } from './start-banner.ts';
import { toDom } from './to-dom.ts';

const OPEN = 'kc-ask[data-kc="preferences"]';

/** Throws where the preferences cannot be shown; nothing is in the page then. */
export async function openPreferences(host: Host, opener: HTMLElement | undefined): Promise<void> {
  const view = await viewNow(host, await inventoryFor(host));
  if (document.querySelector(OPEN)) return;
  document.body.append(toDom(preferencesTree(view), document));
  const root = document.querySelector<HTMLElement>(OPEN);
  const dialog = root?.querySelector('dialog');
  if (!root || !dialog) return;
  style(root);
  root.addEventListener('change', ({ target }) => keepInStep(target as HTMLInputElement));
  root.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-kc-do]');
    const pressed = control?.dataset['kcDo'];
    const form = control?.closest('form');
    const isSaved = pressed === 'save' && form && save(host, form, event.isTrusted);
    if (isSaved || pressed === 'withdraw-all' || pressed === 'close') dialog.close();
  });
  dialog.addEventListener('close', () => {
    root.remove();
    // Safari gives a pressed button no focus, and so nothing to return it to.
    opener?.focus();
    // What opened it may be gone itself: the banner is, after a choice.
    if (document.activeElement === document.body) focusPage();
  });
  dialog.showModal();
  dialog.querySelector<HTMLElement>('h2')?.focus();
}

/** A page that showed no banner has only what its server put in; the colours are then our own. */
function style(root: HTMLElement): void {
  if (getComputedStyle(root).getPropertyValue('--kc-paper') === '') adoptStyle(document, styleText);
  adoptStyle(document, preferencesStyleText);
}
