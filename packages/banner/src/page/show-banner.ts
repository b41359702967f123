/** The banner as it stands in the page: seen while there is something to ask, and not otherwise. */
export function showBanner(document: Document, isNeeded: boolean): void {
  for (const root of document.querySelectorAll<HTMLElement>('kc-ask[data-kc="ask"]')) root.hidden = !isNeeded;
}
