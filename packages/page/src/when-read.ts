/** Calls `start` when the page's markup has been read, however the script was loaded. */
export function whenRead(document: Document, start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
