/** Looks again when the page got new nodes, at most ten times a second: a single-page application adds markup later. */
const PAUSE_MS = 100;

export function watchPage(document: Document, look: () => void): void {
  let isIdle = true;
  const start = (): void => {
    if (isIdle) setTimeout(end, PAUSE_MS);
    isIdle = false;
  };
  const end = (): void => {
    isIdle = true;
    look();
  };
  new MutationObserver(start).observe(document, { childList: true, subtree: true });
}
