/**
 * Markup that a script writes. It is read where nothing loads; where nothing in it is held, the page's own call goes
 * on unchanged, and where something is, the settled nodes go in.
 */
import type { Around, Row } from '../native/patch.ts';
import { native, nativeSetter } from '../native/realm.ts';
import { type Addresses, SUSPECT } from './addresses.ts';

/** Where nodes go, by the member or the position that was called. */
const INTO: Readonly<Record<string, 'replaceWith' | 'before' | 'prepend' | 'append' | 'after'>> = {
  outerHTML: 'replaceWith',
  beforebegin: 'before',
  afterbegin: 'prepend',
  beforeend: 'append',
  afterend: 'after',
};
const END = '<!--kc-->';

const setHtml = nativeSetter('Element', 'innerHTML');
const unsafely = native('Element', 'setHTMLUnsafe');
const sanely = native('Element', 'setHTML');
const htmlOf: (self: unknown) => string = native('Element', 'outerHTML');
const innerOf: (self: unknown) => string = native('Element', 'innerHTML');
const fragmentOf: (self: unknown, html: unknown) => DocumentFragment = native(
  'Range',
  'createContextualFragment',
);

export function markupRows({ settleAll }: Addresses): readonly Row[] {
  const inert = document.implementation.createHTMLDocument('');
  const importNode: (self: unknown, node: unknown) => Element = native('Document', 'importNode');

  const insert: Around = (go, args, self: Element | ShadowRoot, member) => {
    const html = args.at(member === 'insertAdjacentHTML' ? 1 : 0);
    const into =
      INTO[member === 'insertAdjacentHTML' ? `${args[0]}`.toLowerCase() : member] ?? 'replaceChildren';
    const around = /replaceWith|before|after/.test(into) ? (self as Element).parentElement : self;
    if (
      !SUSPECT.test(`${html}`) ||
      !around?.ownerDocument.defaultView ||
      (around as Element).localName === 'template'
    )
      return go();
    const isShadow = around.nodeType === 11;
    const apart = isShadow ? inert.createElement('div') : importNode(inert, around);
    const read = member === 'setHTML' ? sanely : member === 'setHTMLUnsafe' ? unsafely : setHtml;
    read(apart, ...(read === setHtml ? [html] : args));
    if (!settleAll(apart)) return go();
    return (self as Element)[into](...apart.childNodes);
  };

  const fragment: Around = (go, [html], range: Range) => {
    if (!SUSPECT.test(`${html}`)) return go();
    const { startContainer } = range;
    const context = startContainer.nodeType === 1 ? startContainer : startContainer.parentElement;
    const apart = inert.createRange();
    apart.selectNodeContents(
      inert.body.appendChild(context ? importNode(inert, context) : inert.createElement('div')),
    );
    const nodes = fragmentOf(apart, html);
    return settleAll(nodes) ? document.adoptNode(nodes) : go();
  };

  /** Markup as it would be written if what is held were held in it; elements it leaves open stay open. */
  function settled(html: string): string {
    if (!SUSPECT.test(html)) return html;
    const isPage = /<(html|head|body|!doctype)/i.test(html);
    const apart = isPage
      ? new DOMParser().parseFromString(html + END, 'text/html').documentElement
      : inert.createElement('body');
    if (!isPage) setHtml(apart, html + END);
    if (!settleAll(apart)) return html;
    const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
    return (doctype + (isPage ? htmlOf : innerOf)(apart)).split(END)[0] ?? '';
  }

  /** What was written of a tag that has not ended yet. */
  const open = new WeakMap<object, string>();
  const write: Around = (go, args, self, member) => {
    const html = (open.get(self) ?? '') + args.join('') + (member === 'writeln' ? '\n' : '');
    const [tail = ''] = /<\/?[a-z][^>]*$/i.exec(html) ?? [];
    open.set(self, tail);
    const whole = html.slice(0, html.length - tail.length);
    const text = settled(whole);
    return go(text === args.join('') ? args : [text]);
  };

  return [
    ['Element ShadowRoot', 'innerHTML= setHTMLUnsafe setHTML', insert],
    ['Element', 'outerHTML= insertAdjacentHTML', insert],
    ['Range', 'createContextualFragment', fragment],
    ['Document', 'write writeln', write],
    [
      'Document',
      'execCommand',
      (go, args) => {
        const [name, isShown, value] = args;
        return /^inserthtml$/i.test(`${name}`) ? go([name, isShown, settled(`${value}`)]) : go();
      },
    ],
  ];
}
