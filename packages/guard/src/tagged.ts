/**
 * Tagged markup: what a site wrote as held, and what becomes of it (docs/spec/page.md §4, ENF-2).
 *
 *   <script type="text/plain" data-kc="desk" data-kc-src="https://…"></script>
 *   <iframe data-kc="film" data-kc-src="https://…" hidden></iframe>
 *
 * The page itself is the only state: a held script has `type="text/plain"`, a held frame has no `src`.
 */
import { releaseScript } from './release-script.ts';

/** May this technology load from this address ('' for text in the page)? */
export type MayLoad = (technology: string, address: string) => boolean;

export interface Tagged {
  /** Releases what is allowed now, and holds again what is not. Never throws. */
  apply(): void;
  /** Releases one element although its technology is held (`load-once`). */
  once(element: Element): void;
  /** True when a script was released whose technology is held now: only a reload stops it (WD-5). */
  isStale(): boolean;
}

const ADDRESSES = ['src', 'href', 'poster'] as const;
const SCRIPTS = 'script[type="text/plain"][data-kc]';
const OTHERS = ADDRESSES.map((name) => `[data-kc][data-kc-${name}]:not(script)`).join();

export function openTagged(document: Document, mayLoad: MayLoad, report: (problem: unknown) => void): Tagged {
  const ran = new Map<string, string>();
  const freed = new WeakSet<Element>();
  let before: Promise<unknown> = Promise.resolve();

  const isAllowed = (element: HTMLElement): boolean =>
    ADDRESSES.every((name) => {
      const address = element.getAttribute(`data-kc-${name}`);
      return address === null || mayLoad(element.dataset['kc'] ?? '', address);
    });

  function settle(element: HTMLElement): void {
    const allowed = freed.has(element) || isAllowed(element);
    const name = ADDRESSES.find((each) => element.hasAttribute(`data-kc-${each}`)) ?? 'src';
    if (allowed === element.hasAttribute(name)) return;
    // A frame keeps running when its address is taken away; a new one without an address does not.
    const next = allowed ? element : (element.cloneNode(true) as HTMLElement);
    for (const each of ADDRESSES) {
      const address = element.getAttribute(`data-kc-${each}`);
      if (address !== null && allowed) next.setAttribute(each, address);
      else next.removeAttribute(each);
    }
    next.hidden = !allowed;
    if (next !== element) element.replaceWith(next);
  }

  /** In document order; an inline script waits for the scripts before it, as it would in the page. */
  async function runScripts(): Promise<void> {
    for (const held of document.querySelectorAll<HTMLScriptElement>(SCRIPTS)) {
      const { kc = '', kcSrc = '' } = held.dataset;
      if (kcSrc === '') await before;
      if (!held.isConnected || held.type !== 'text/plain' || !mayLoad(kc, kcSrc)) continue;
      ran.set(kc, kcSrc);
      before = Promise.all([before, releaseScript(held)]);
    }
  }

  let running = Promise.resolve();
  return {
    apply() {
      for (const element of document.querySelectorAll<HTMLElement>(OTHERS)) settle(element);
      running = running.then(runScripts).catch(report);
    },
    once(element) {
      freed.add(element);
      settle(element as HTMLElement);
    },
    isStale: () => [...ran].some(([id, address]) => !mayLoad(id, address)),
  };
}
