/**
 * Other realms that page code can reach: frames and windows of the same origin get the same guard, at the moment they
 * can first be reached. A frame's first document and the one it loads next share their window, so this also holds what
 * `srcdoc` and `blob:` frames do.
 */

import type { Around, Row } from '../native/patch.ts';
import { getPrototypeOf, native, type Realm } from '../native/realm.ts';
import { whileParsed } from '../native/while-parsed.ts';

const lengthOf: (self: unknown) => number = native('self', 'length');

/** Holds the frames that `realm` has now, and any other window once page code gets it. */
export function frameRows(install: (realm: Realm) => void): readonly Row[] {
  const known = new WeakSet([getPrototypeOf(globalThis) as object]);

  function hold(window: unknown): void {
    try {
      // The same for as long as the realm lives, whatever page code does to it; none for another origin's.
      const mark = getPrototypeOf(window as object);
      if (!mark || known.has(mark)) return;
      known.add(mark);
      install(window as Realm);
    } catch {}
  }
  function look(realm: Realm, result?: unknown): unknown {
    for (let at = lengthOf(realm); at--; ) hold(Reflect.get(realm, at));
    return result;
  }
  const after: Around = (go, _, __, ___, realm) => look(realm, go());
  const found: Around = (go) => {
    const window = go() as { defaultView?: unknown } | null;
    hold(window?.defaultView ?? window);
    return window;
  };
  whileParsed(() => look(globalThis));
  return [
    [
      'HTMLIFrameElement HTMLFrameElement HTMLObjectElement',
      'contentWindow contentDocument getSVGDocument',
      found,
    ],
    ['self', 'open', found],
    [
      'Node Element Document DocumentFragment CharacterData Range',
      'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren moveBefore insertNode surroundContents insertAdjacentElement insertAdjacentHTML innerHTML= outerHTML= setHTMLUnsafe write writeln',
      after,
    ],
  ];
}
