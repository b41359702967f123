import { focusPage } from './focus-page.ts';

/** The banner as it stands in the page: seen while there is something to ask, and not otherwise. */
export function showBanner(document: Document, isNeeded: boolean): void {
  const root = document.querySelector<HTMLElement>('kc-ask[data-kc="ask"]');
  if (!root) return;
  if (!isNeeded && root.contains(document.activeElement)) focusPage();
  root.hidden = !isNeeded;
}
