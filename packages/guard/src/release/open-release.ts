/**
 * Releases what stands in a page as held, and holds it again (docs/spec/page.md §4, ENF-2): the inert form of the gate
 * and the guard, and what a site itself wrote as held.
 *
 *   <script type="text/plain" data-kc="desk" data-kc-held="not-asked" data-kc-src="https://…"></script>
 *   <iframe data-kc="film" data-kc-src="https://…" hidden></iframe>
 *
 * The page itself is the only state: a held script has `type="text/plain"`, another held element a `data-kc-…`.
 */
import { giveBack, loadOf, takeBack } from './give-back.ts';
import { addressesIn, heldOf } from './loads.ts';
import { addressOf, runScript, turnOf } from './run-script.ts';

export interface Sight {
  /** May this technology load from this address ('' for text in the page)? */
  mayLoad(technology: string, address: string): boolean;
  /** May anything load from this address? */
  mayReach(address: string): boolean;
  /** The technology of an address whose answer is no; `undefined` for what may load, and for what nobody declared. */
  refused(address: string): string | undefined;
}

export interface Release {
  /** Releases what is allowed now, and holds again what is not. Never throws. */
  apply(): void;
  /** Releases one element although its technology is held (`load-once`). */
  once(element: Element): void;
  /** What is held in the page and allowed now: their addresses. */
  ready(): readonly string[];
  /**
   * True when a script ran whose technology is held now: only a new page stops it (WD-5). `couldReach`: a choice of this
   * page allowed the address once. What none did was asked for in vain, though a browser lists that too.
   */
  isStale(couldReach: (address: string) => boolean): boolean;
}

const SCRIPTS = 'script[type="text/plain"][data-kc]';
const OTHERS = ':is([data-kc],[data-kc-style],[data-kc-text]):not(kc-ask,script)';
const RUNNING = 'iframe,embed,object,video,audio';
/** What makes a resource that runs, or that sends. */
const BY_CODE = /^(script|fetch|xmlhttprequest|beacon|eventsource)$/;
/** A document, and the open shadow roots in it. */
function* rootsIn(root: ParentNode): Iterable<ParentNode> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsIn(shadowRoot);
}

const TURNS = ['at-once', 'in-order', 'after-all'] as const;

export function openRelease(document: Document, sight: Sight, report: (problem: unknown) => void): Release {
  const ran = new Map<string, Set<string>>();
  const freed = new WeakSet<Element>();
  let before: Promise<unknown> = Promise.resolve();

  /** Style that the guard cleaned names no technology: its addresses say whose it is. */
  const may = (element: HTMLElement): boolean => {
    const addresses = heldOf(element).flatMap(([name, value]) => addressesIn(name, value));
    const { kc } = element.dataset;
    return (kc === undefined || sight.mayLoad(kc, '')) && addresses.every(sight.mayReach);
  };
  const mayRun = (held: HTMLScriptElement): boolean =>
    sight.mayLoad(held.dataset['kc'] ?? '', addressOf(held) ?? '');

  const all = <Held extends Element>(selector: string): Held[] =>
    [...rootsIn(document)].flatMap((root) => [...root.querySelectorAll<Held>(selector)]);
  const heldScripts = (): HTMLScriptElement[] => all(SCRIPTS);
  const others = (): HTMLElement[] =>
    all<HTMLElement>(OTHERS).filter((element) => heldOf(element).length > 0);

  function takeBackRunning(): void {
    for (const element of all<HTMLElement>(RUNNING)) {
      if (freed.has(element)) continue;
      const address = element.getAttribute(loadOf(element) ?? '') ?? '';
      const own = element.dataset['kc'];
      const refused = own !== undefined && !sight.mayLoad(own, '') ? own : address && sight.refused(address);
      const isLive = address !== '' || element.hasAttribute('srcdoc');
      if (isLive && typeof refused === 'string' && refused !== '') takeBack(element, refused);
    }
    for (const image of document.querySelectorAll<HTMLElement>('img[data-kc][src]'))
      if (!sight.mayLoad(image.dataset['kc'] ?? '', '')) takeBack(image, image.dataset['kc'] ?? '');
  }

  /** One turn after the other; in document order; a script in order waits for those before it. */
  async function runScripts(): Promise<void> {
    const held = heldScripts();
    for (const turn of TURNS) {
      for (const script of held) {
        if (turnOf(script) !== turn) continue;
        const address = addressOf(script) ?? '';
        if (address === '') await before;
        if (!script.isConnected || script.type !== 'text/plain' || !mayRun(script)) continue;
        const { kc = '' } = script.dataset;
        ran.set(kc, (ran.get(kc) ?? new Set()).add(address));
        before = Promise.all([before, runScript(script)]);
      }
      if (turn === 'in-order') await before;
    }
  }

  let running = Promise.resolve();
  return {
    apply() {
      try {
        takeBackRunning();
        for (const element of others()) if (may(element)) giveBack(element);
      } catch (problem) {
        report(problem);
      }
      running = running.then(runScripts).catch(report);
    },
    once(element) {
      giveBack(element);
      freed.add(element);
    },
    ready: () => [
      ...heldScripts()
        .filter(mayRun)
        .map((script) => addressOf(script) ?? ''),
      ...others()
        .filter(may)
        .flatMap((element) => heldOf(element).flatMap(([name, value]) => addressesIn(name, value))),
    ],
    isStale: (couldReach) =>
      [...ran].some(([id, addresses]) => [...addresses].some((address) => !sight.mayLoad(id, address))) ||
      performance
        .getEntriesByType('resource')
        .some(
          (entry) =>
            BY_CODE.test((entry as PerformanceResourceTiming).initiatorType) &&
            sight.refused(entry.name) &&
            couldReach(entry.name),
        ) ||
      [...document.querySelectorAll<HTMLScriptElement>('script[src]')].some(
        ({ src }) => sight.refused(src) && couldReach(src),
      ),
  };
}
