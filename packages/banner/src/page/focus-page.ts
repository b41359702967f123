/** Gives the focus to the content of the page, where what had it is gone (A11Y-7): never to nothing, and nothing moves. */
export function focusPage(): void {
  const content = document.querySelector<HTMLElement>('main,h1');
  if (!content) return;
  content.tabIndex = -1;
  content.focus({ preventScroll: true });
}
