/**
 * Puts a live script in the place of a held one (ENF-2): same attributes, nonce, integrity and text.
 *
 * A clone, because a parsed script never runs twice and because copying attributes one by one would pass
 * `onload` through a Trusted Types sink.
 */
import { trusted } from './trusted.ts';

/** As a parser would have run it. */
export type Turn = 'at-once' | 'in-order' | 'after-all';

const CLASSIC = /^\s*((text|application)\/(x-)?(java|ecma|j|live)script(1\.[0-5])?)?\s*$/i;

/** A deferred script and a module wait for the whole page; an `async` one for nothing. */
export function turnOf(held: HTMLScriptElement): Turn {
  const isModule = held.dataset['kcType'] === 'module';
  if (held.async && held.hasAttribute('async')) return 'at-once';
  return isModule || (held.hasAttribute('defer') && addressOf(held) !== undefined) ? 'after-all' : 'in-order';
}

const SVG = 'http://www.w3.org/2000/svg';

export function addressOf({ dataset }: HTMLElement): string | undefined {
  return dataset['kcSrc'] ?? dataset['kcHref'] ?? dataset['kcXlink:href'];
}

/** Resolves when a script that others may wait for has run or failed; at once where none may. */
export function runScript(held: HTMLScriptElement): Promise<unknown> {
  const isDrawn = held.namespaceURI === SVG;
  const live = held.cloneNode(isDrawn) as HTMLScriptElement;
  const address = addressOf(held);
  const kind = held.dataset['kcType'];
  for (const { name } of held.attributes) if (/^(type$|data-kc)/.test(name)) live.removeAttribute(name);
  if (kind !== undefined) live.type = kind;
  live.nonce = held.nonce;
  live.async = held.hasAttribute('async');
  if (address === undefined) {
    if (!isDrawn) Object.assign(live, { text: trusted().createScript(held.text) });
  } else if (isDrawn) live.setAttribute('href', trusted().createScriptURL(address));
  else Object.assign(live, { src: trusted().createScriptURL(address) });
  const willRun = (kind === 'module' || CLASSIC.test(kind ?? '')) && !live.noModule;
  // Not every engine says when a script in a drawing has run.
  const isWaitedFor = willRun && !isDrawn && !live.async && (address !== undefined || kind === 'module');
  const done = isWaitedFor
    ? new Promise((ended) => {
        live.addEventListener('load', ended);
        live.addEventListener('error', ended);
      })
    : Promise.resolve();
  held.replaceWith(live);
  return done;
}
