/**
 * Puts a live script in the place of a held one (ENF-2): same attributes, nonce, integrity and text.
 *
 * A clone, because a parsed script never runs twice and because copying attributes one by one would pass
 * `onload` through a Trusted Types sink.
 */
import { trusted } from './trusted.ts';

/** Resolves when a script that others may wait for has run or failed; at once for an `async` one. */
export function releaseScript(held: HTMLScriptElement): Promise<unknown> {
  const live = held.cloneNode() as HTMLScriptElement;
  const address = held.dataset['kcSrc'];
  const kind = held.dataset['kcType'];
  live.removeAttribute('type');
  if (kind !== undefined) live.type = kind;
  live.nonce = held.nonce;
  live.async = held.hasAttribute('async');
  if (address === undefined) Object.assign(live, { text: trusted().createScript(held.text) });
  else Object.assign(live, { src: trusted().createScriptURL(address) });
  const done =
    address === undefined || live.async
      ? Promise.resolve()
      : new Promise((ended) => {
          live.onload = live.onerror = ended;
        });
  held.replaceWith(live);
  return done;
}
