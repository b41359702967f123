/** `globalThis.kc`: what a site's own code may ask (docs/spec/page.md §6). Nothing in it grants. */
import type { Choice } from '@kiwiconsent/policy/runtime';

export interface Public {
  choice(): Choice;
  open(): void;
  withdraw(): void;
  onChange(listener: (choice: Choice) => void): () => void;
}

const CHANGE = 'kc:change';

export function publish(window: Window, own: Omit<Public, 'onChange'>): void {
  const { document } = window;
  const onChange: Public['onChange'] = (listener) => {
    const follower = (event: Event): void => listener((event as CustomEvent<Choice>).detail);
    document.addEventListener(CHANGE, follower);
    return () => document.removeEventListener(CHANGE, follower);
  };
  const value: Public = Object.freeze({ ...own, onChange });
  Object.defineProperty(window, 'kc', { value });
}

/** An event, so that a listener that throws harms nobody else (ENF-11). */
export function tellPage(document: Document, choice: Choice): void {
  document.dispatchEvent(new CustomEvent(CHANGE, { detail: choice }));
}
