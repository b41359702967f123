/** Style that a script writes: the text of sheets, rules, declarations and faces. */
import type { Around, Row } from '../native/patch.ts';
import { native } from '../native/realm.ts';
import { cleaned } from './css.ts';
import type { Judgement } from './judgement.ts';

const parentOf: (self: unknown) => Element | null = native('Node', 'parentNode');

/** Engines that have each property of a declaration as an accessor: those that can hold an address. */
const PROPERTIES =
  'background backgroundImage borderImage borderImageSource content cursor listStyle listStyleImage maskImage mask filter clipPath shapeOutside src offsetPath fill stroke markerStart';

export function styleRows({ held }: Judgement): readonly Row[] {
  /** Texts, also in lists and in plain objects such as keyframes. */
  function clean(value: unknown): unknown {
    if (typeof value === 'string') return cleaned(value, held);
    if (Array.isArray(value)) return value.map(clean);
    const isPlain = value && Object.getPrototypeOf(value) === Object.prototype;
    return isPlain
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]))
      : value;
  }
  const all: Around = (go, args) => go(args.map(clean));
  /** The style of a rule: Chromium's declarations have no accessors to stand at. */
  const shown = new WeakMap<object, object>();
  function show(style: object): object {
    const proxy = new Proxy(style, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, clean(value)),
    });
    shown.set(style, proxy);
    return proxy;
  }
  const text: Around = (go, args, node) => {
    const parent = parentOf(node);
    return [parent?.localName, (node as Element).localName].includes('style')
      ? all(go, args, node, '', globalThis)
      : go();
  };
  return [
    ['CSSStyleDeclaration', `setProperty cssText= ${PROPERTIES.replace(/\b( |$)/g, '= ')}`, all],
    [
      'CSSStyleSheet CSSGroupingRule CSSKeyframesRule',
      'insertRule addRule appendRule replace replaceSync',
      all,
    ],
    ['self', 'FontFace KeyframeEffect', all],
    ['StylePropertyMap', 'set append', all],
    ['Element', 'animate', all],
    ['KeyframeEffect', 'setKeyframes', all],
    [
      'CSSStyleRule CSSFontFaceRule CSSKeyframeRule CSSPageRule',
      'style',
      (go) => {
        const style = go() as object;
        return shown.get(style) ?? show(style);
      },
    ],
    ['CharacterData', 'data= appendData insertData replaceData', text],
    ['Node', 'textContent= nodeValue=', text],
    ['HTMLElement', 'innerText=', text],
  ];
}
