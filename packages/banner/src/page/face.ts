/** The banner as it stands in the page: seen while there is something to ask, and not otherwise. */
export function showBanner(document: Document, isNeeded: boolean): void {
  for (const root of document.querySelectorAll<HTMLElement>('kc-ask[data-kc="ask"]')) root.hidden = !isNeeded;
}

/** Says politely that the choice is kept (A11Y-11): the words stand in the page, in its language. */
export function announce(document: Document): void {
  for (const status of document.querySelectorAll<HTMLElement>('[data-kc-said]')) {
    status.textContent = status.dataset['kcSaid'] ?? '';
  }
}
