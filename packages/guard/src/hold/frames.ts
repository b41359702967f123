/**
 * Other realms that page code can reach: frames and windows of the same origin get the same guard, at the moment they
 * can first be reached; markup of frames (`srcdoc`, `blob:`, `data:`) gets a fence and calls for the guard itself.
 */
import type { Row } from '../native/patch.ts';
import { getPrototypeOf, native } from '../native/realm.ts';
import { fenceOf } from './fence.ts';
import type { Judgement } from './judgement.ts';
import { textAt } from './text-at.ts';

const lengthOf: (self: unknown) => number = native('self', 'length');

/** In the frame: takes itself out of the document, and reaches for its own window through the guarded page. */
const CALL =
  '(s=>{s.previousSibling.remove();s.remove();frameElement?.contentWindow})(document.currentScript)';

export interface Frames {
  /** Holds a window, if it is of this origin and not held yet. Never throws. */
  hold(window: unknown): void;
  /** Holds what frames a realm has now. */
  framesIn(realm: object): void;
  /** The value of an attribute as a frame should get it. */
  framed(element: Element, name: string, value: string): string;
  readonly rows: readonly Row[];
}

export function openFrames(judgement: () => Judgement, install: (realm: object) => void): Frames {
  const known = new WeakSet<object>();
  const nonce = document.currentScript?.nonce ?? '';

  function hold(window: unknown): void {
    try {
      // The same for as long as the realm lives, whatever page code does to it.
      const mark = window && getPrototypeOf(window as object);
      if (!mark || known.has(mark)) return;
      known.add(mark);
      install(window as object);
    } catch {}
  }

  function framesIn(realm: object): void {
    for (let at = lengthOf(realm); at--; ) hold(Reflect.get(realm, at));
  }

  function fenced(html: string): string {
    const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
    const fence = fenceOf(judgement());
    return `${doctype}<meta http-equiv=Content-Security-Policy content="${fence}"><script nonce="${nonce}">${CALL}</script>${html.slice(doctype.length)}`;
  }

  function framed(element: Element, name: string, value: string): string {
    if (name === 'srcdoc') return fenced(value);
    if (
      !/^(src|data)$/.test(name) ||
      !/^(blob|data):/i.test(value) ||
      !/frame|object|embed/.test(element.localName)
    )
      return value;
    const [text, type = ''] = textAt(value);
    if (!/html|xml|svg/.test(type)) return value;
    return value[0] === 'b'
      ? URL.createObjectURL(new Blob([fenced(text)], { type }))
      : `data:text/html;charset=utf-8,${encodeURIComponent(fenced(text))}`;
  }

  return {
    hold,
    framesIn,
    framed,
    rows: [
      [
        'HTMLIFrameElement HTMLFrameElement HTMLObjectElement',
        'contentWindow contentDocument getSVGDocument',
        (go) => {
          const found = go() as { defaultView?: unknown } | null;
          hold(found?.defaultView ?? found);
          return found;
        },
      ],
      ['HTMLIFrameElement', 'srcdoc', (go) => `${go()}`.replace(/<meta http-equiv=C[^]*?<\/script>/, '')],
      [
        'self',
        'open',
        (go) => {
          const opened = go();
          hold(opened);
          return opened;
        },
      ],
    ],
  };
}
