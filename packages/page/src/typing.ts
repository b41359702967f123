/** Whether a visitor has typed something that a new page would lose. */

const FIELDS = 'input:not([type=hidden]),textarea';

/** Before this script was there: a field that no longer has what the page gave it. */
function isFilled({ value, defaultValue, checked, defaultChecked }: HTMLInputElement): boolean {
  return value !== defaultValue || checked !== defaultChecked;
}

/** Pages set values too: only what a person did counts, and only where something of it is still there. */
export function followTyping(window: Window): () => boolean {
  const isTheirs = (element: Element): boolean => element.closest('kc-ask') === null;
  const fields = window.document.querySelectorAll<HTMLInputElement>(FIELDS);
  const touched = new Set<Element>([...fields].filter((field) => isTheirs(field) && isFilled(field)));
  window.addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (event.isTrusted && target instanceof Element && isTheirs(target)) touched.add(target);
    },
    true,
  );
  return () =>
    [...touched].some(
      (element) => element.isConnected && ((element as HTMLInputElement).value ?? element.textContent) !== '',
    );
}
