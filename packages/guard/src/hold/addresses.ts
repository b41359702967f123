/**
 * Which attributes fetch, on which elements, and how an element is held: its attribute moves to `data-kc-<name>`, as
 * the gate writes it (docs/spec/guard.md §4).
 */
import { native, nativeSetter } from '../native/realm.ts';
import { cleaned } from './css.ts';
import type { Held, Judgement } from './judgement.ts';

type Go = (args?: readonly unknown[]) => unknown;

/** `element.attribute` of those that are addresses. */
const ACTIVE =
  /^((script|img|i?frame|embed|video|audio|source|track|input)\.src|(img|source)\.srcset|(link|image|use|feimage|script)\.href|link\.imagesrcset|object\.data|video\.poster|(body|table|t[rdh])\.background|(a|area)\.ping|(a|img|script)\.attributionsrc|(set|animate)\.(to|from|by|values))$/;
const STYLED = /^(style|fill|stroke|filter|mask|clip-path|cursor|marker.*)$/;
const NAMES =
  'src srcset href xlink:href imagesrcset data poster background ping attributionsrc to from by values srcdoc style fill filter mask clip-path cursor'.split(
    ' ',
  );
const MATTERS = new Set(NAMES);
const FOUND = `${NAMES.map((name) => `[${name.replace(':', '\\:')}]`).join()},style`;
/** A first look at markup: whether anything in it may matter. */
export const SUSPECT: RegExp = new RegExp(NAMES.join('|'), 'i');
/** Links that load, or that do not say yet what they are. */
const LOADS = /style|icon|pre[^v]|manifest|dictionary|^\s*$/i;
const KINDS = { script: 'script', img: 'image', image: 'image', iframe: 'frame', link: 'style' } as const;

export const getAttribute: (self: unknown, name: string) => string | null = native('Element', 'getAttribute');
const setAttribute: (self: unknown, name: string, value: string) => void = native('Element', 'setAttribute');
const namesOf: (self: unknown) => string[] = native('Element', 'getAttributeNames');
const removeAttribute = native('Element', 'removeAttribute');
const all: (self: unknown, found: string) => Iterable<Element> = native('Element', 'querySelectorAll');
const allIn: typeof all = native('DocumentFragment', 'querySelectorAll');
const textOf: (self: unknown) => string = native('Node', 'textContent');
const setText = nativeSetter('Node', 'textContent');
const rootOf: (self: unknown) => ShadowRoot | null = native('Element', 'shadowRoot');
const shadowOf = (node: Node): ShadowRoot | null => (node.nodeType === 1 ? rootOf(node) : null);

const bare = (name: string): string => name.replace('xlink:', '');

export interface Addresses {
  /** Sets an attribute by `go` where that is allowed, and holds it where it is not. */
  set(element: Element, name: string, value: unknown, go: Go): unknown;
  /** Holds what an element has that is not allowed. True where something was. */
  settle(element: Element): boolean;
  /** The same for everything in it. */
  settleAll(root: Element | DocumentFragment): boolean;
}

export function openAddresses(
  { held }: Judgement,
  framed: (element: Element, name: string, value: string) => string,
): Addresses {
  function heldOn(element: Element, name: string, value: string): Held {
    const tag = element.localName.toLowerCase();
    if (!ACTIVE.test(`${tag}.${name}`)) return;
    if (tag === 'link' && !LOADS.test(getAttribute(element, 'rel') ?? '')) return;
    const addresses = /srcset|ping|values|attrib/.test(name) ? value.split(/[\s,;]+/) : [value];
    for (const address of addresses) {
      const why = held(address, KINDS[tag as 'img']);
      if (why) return why;
    }
    return;
  }

  function keep(element: Element, name: string, value: string, why: NonNullable<Held>): boolean {
    if (element.localName === 'script' && getAttribute(element, 'data-kc') === null) {
      const type = getAttribute(element, 'type');
      if (type) setAttribute(element, 'data-kc-type', type);
      setAttribute(element, 'type', 'text/plain');
    }
    setAttribute(element, `data-kc-${bare(name)}`, value);
    setAttribute(element, 'data-kc', why.technology);
    setAttribute(element, 'data-kc-held', why.because);
    removeAttribute(element, name);
    return true;
  }

  /** True where what is set is not what was given. */
  function changed(element: Element, name: string, value: string): boolean {
    if (STYLED.test(name)) {
      const clean = cleaned(value, held);
      if (clean === value) return false;
      setAttribute(element, `data-kc-${name}`, value);
      setAttribute(element, name, clean);
      return true;
    }
    const why = heldOn(element, bare(name), value);
    if (why) return keep(element, name, value, why);
    const text = framed(element, name, value);
    if (text === value) return false;
    setAttribute(element, name, text);
    return true;
  }

  function set(element: Element, name: string, given: unknown, go: Go): unknown {
    const value = `${given}`;
    if (name === 'type' && element.localName === 'script' && getAttribute(element, 'data-kc') !== null)
      return setAttribute(element, 'data-kc-type', value);
    if (changed(element, name, value)) return;
    const kept = `data-kc-${bare(name)}`;
    if ((getAttribute(element, kept) ?? value) !== value) removeAttribute(element, kept);
    if (name !== 'rel') return go();
    const href = getAttribute(element, 'href');
    // What a link is may come after where it is.
    if (href !== null && LOADS.test(value)) {
      removeAttribute(element, 'href');
      go();
      return set(element, 'href', href, () => setAttribute(element, 'href', href));
    }
    return go();
  }

  function settle(element: Element): boolean {
    let any = false;
    for (const name of namesOf(element)) {
      const value = MATTERS.has(name) ? getAttribute(element, name) : null;
      if (value !== null) any = changed(element, name, value) || any;
    }
    if (element.localName === 'style') {
      const text = textOf(element);
      const clean = cleaned(text, held);
      if (clean === text) return any;
      setAttribute(element, 'data-kc-text', text);
      setText(element, clean);
      return true;
    }
    return any;
  }

  function settleAll(root: Element | DocumentFragment): boolean {
    const isElement = 'localName' in root;
    const within = isElement ? all : allIn;
    let any = isElement && settle(root);
    for (const element of within(root, FOUND)) any = settle(element) || any;
    for (const element of [root, ...within(root, '*')]) {
      const shadow = shadowOf(element);
      any = (shadow && settleAll(shadow)) || any;
    }
    return any;
  }

  return { set, settle, settleAll };
}
