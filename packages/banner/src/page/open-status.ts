/** Says politely that a choice is kept (A11Y-11): heard by a screen reader, seen by nobody, moving no focus. */

/** How long a reader gets to notice that the region is there, or that a dialog over it is gone. */
const PAUSE_MS = 150;

/** Puts a status region in the page; what it returns says words in it, and the last words count. */
export function openStatus(document: Document): (words: string) => void {
  const status = document.createElement('div');
  status.role = 'status';
  status.style.cssText = 'position:fixed;clip-path:inset(50%)';
  document.body.append(status);
  return (words) => {
    status.textContent = '';
    setTimeout(() => {
      status.textContent = words;
    }, PAUSE_MS);
  };
}
