/**
 * Which attributes fetch, on which elements, and how an element is held: its attribute moves to `data-kc-<name>`, as
 * the gate writes it (docs/spec/guard.md §4).
 */
import { native } from '../native/realm.ts';
import { cleaned } from './css.ts';
import type { Held, Judgement } from './judgement.ts';

/** By attribute: the elements on which it is an address. */
const ACTIVE: Readonly<Record<string, string>> = {
  src: 'script img iframe frame embed video audio source track input',
  srcset: 'img source',
  href: 'link image use feimage script',
  data: 'object',
  poster: 'video',
  background: 'body table tr td th',
  ping: 'a area',
  imagesrcset: 'link',
  attributionsrc: 'a img script',
  to: 'set animate',
  from: 'animate',
  by: 'animate',
  values: 'animate',
};
/** Attributes that are addresses or styles, for a first look at markup and for finding elements. */
export const SUSPECT: RegExp =
  /src|href|data|poster|background|ping|to|from|by|values|style|url|import|speculation/i;
const NAMES = [...Object.keys(ACTIVE), 'style', 'xlink:href'];
const FOUND = `${NAMES.map((name) => `[${name.replace(':', '\\:')}]`).join()},style,script,[fill],[filter],[mask],[clip-path],[cursor]`;
const STYLED = /^(style|fill|stroke|filter|mask|clip-path|cursor|marker.*)$/;
/** Links that only say something. */
const SAYS =
  /^\s*(canonical|alternate|author|license|next|prev|help|search|me|shortlink|amphtml|bookmark|tag|privacy-policy|terms-of-service)?\s*$/i;
const KINDS = {
  script: 'script',
  img: 'image',
  image: 'image',
  iframe: 'frame',
  frame: 'frame',
  link: 'style',
} as const;

export const getAttribute: (self: unknown, name: string) => string | null = native('Element', 'getAttribute');
export const setAttribute: (self: unknown, name: string, value: string) => void = native(
  'Element',
  'setAttribute',
);
const removeAttribute = native('Element', 'removeAttribute');
const all: (self: unknown, found: string) => ArrayLike<Element> = native('Element', 'querySelectorAll');
const allIn: typeof all = native('DocumentFragment', 'querySelectorAll');
const textOf: (self: unknown) => string = native('Node', 'textContent');
const setText = native('Node', 'textContent=');

const bare = (name: string): string => name.toLowerCase().replace('xlink:', '');

export interface Addresses {
  /** Why an attribute of this value would be held on `element`. */
  heldOn(element: Element, name: string, value: string): Held;
  /** Sets an attribute by `go` where that is allowed, and holds it where it is not. */
  set(element: Element, name: string, value: unknown, go: (args?: readonly unknown[]) => unknown): unknown;
  /** Holds what an element has that is not allowed. True where something was. */
  settle(element: Element): boolean;
  /** The same for everything in it. */
  settleAll(root: Element | DocumentFragment): boolean;
}

export function openAddresses(
  judgement: Judgement,
  framed: (element: Element, name: string, value: string) => string,
): Addresses {
  const { held } = judgement;

  function heldOn(element: Element, given: string, value: string): Held {
    const name = bare(given);
    const tag = element.localName?.toLowerCase();
    if (!ACTIVE[name]?.split(' ').includes(tag)) return;
    if (tag === 'link' && SAYS.test(getAttribute(element, 'rel') ?? 'x')) return;
    const kind = KINDS[tag as 'img'];
    const several = /srcset|ping|values|attrib/.test(name) ? value.split(/[\s,;]+/) : [value];
    for (const address of several) {
      const why = held(address, kind);
      if (why) return why;
    }
    return;
  }

  function keep(element: Element, name: string, value: string, why: NonNullable<Held>): void {
    const isScript = element.localName === 'script';
    if (isScript && getAttribute(element, 'data-kc') === null) {
      const type = getAttribute(element, 'type');
      if (type) setAttribute(element, 'data-kc-type', type);
      setAttribute(element, 'type', 'text/plain');
    }
    setAttribute(element, `data-kc-${bare(name)}`, value);
    setAttribute(element, 'data-kc', why.technology);
    setAttribute(element, 'data-kc-held', why.because);
    removeAttribute(element, name);
  }

  function set(
    element: Element,
    name: string,
    given: unknown,
    go: (args?: readonly unknown[]) => unknown,
  ): unknown {
    const value = `${given}`;
    if (STYLED.test(name)) {
      const clean = cleaned(value, held);
      if (clean === value) return go();
      setAttribute(element, 'data-kc-style', value);
      return setAttribute(element, name, clean);
    }
    if (name === 'type' && element.localName === 'script' && getAttribute(element, 'data-kc') !== null)
      return setAttribute(element, 'data-kc-type', value);
    const why = heldOn(element, name, value);
    if (why) return keep(element, name, value, why);
    const kept = `data-kc-${bare(name)}`;
    if ((getAttribute(element, kept) ?? value) !== value) removeAttribute(element, kept);
    const text = framed(element, name, value);
    const result = text === value ? go() : setAttribute(element, name, text);
    if (name === 'rel' || name === 'type') settle(element);
    return result;
  }

  function settle(element: Element): boolean {
    let any = false;
    const tag = element.localName;
    for (const name of NAMES) {
      const value = getAttribute(element, name);
      if (value === null) continue;
      const before = getAttribute(element, `data-kc-${bare(name)}`);
      set(element, name, value, () => {});
      any ||=
        getAttribute(element, name) !== value || before !== getAttribute(element, `data-kc-${bare(name)}`);
    }
    if (tag === 'style') {
      const text = textOf(element);
      const clean = cleaned(text, held);
      if (clean !== text) {
        setAttribute(element, 'data-kc-text', text);
        setText(element, clean);
        any = true;
      }
    }
    return any;
  }

  return {
    heldOn,
    set,
    settle,
    settleAll(root) {
      let any = 'localName' in root && settle(root);
      for (const element of Array.from('localName' in root ? all(root, FOUND) : allIn(root, FOUND)))
        any = settle(element) || any;
      return any;
    },
  };
}
