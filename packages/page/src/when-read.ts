/**
 * Calls `start` when the page's markup has been read, however the script was loaded; in a page that is prepared
 * for a visitor who may never come, only when the visitor is there (WD-7).
 */
export function whenRead(document: Document, start: () => void): void {
  const isPrepared = Reflect.get(document, 'prerendering') === true;
  const event = isPrepared ? 'prerenderingchange' : 'DOMContentLoaded';
  if (isPrepared || document.readyState === 'loading')
    document.addEventListener(event, start, { once: true });
  else start();
}
