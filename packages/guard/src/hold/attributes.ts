/** Every way a script has to set an attribute: property, method, attribute node (ENF-3). */
import type { Around, Row } from '../native/patch.ts';
import { native } from '../native/realm.ts';
import type { Addresses } from './addresses.ts';

/** By interface: the properties that reflect an attribute of the same name. */
const PROPERTIES: Readonly<Record<string, string>> = {
  HTMLScriptElement: 'src= type=',
  HTMLImageElement: 'src= srcset=',
  HTMLIFrameElement: 'src= srcdoc=',
  'HTMLFrameElement HTMLEmbedElement HTMLMediaElement HTMLTrackElement HTMLInputElement': 'src=',
  HTMLSourceElement: 'src= srcset=',
  HTMLLinkElement: 'href= rel= imageSrcset=',
  HTMLObjectElement: 'data=',
  HTMLVideoElement: 'poster=',
  'HTMLBodyElement HTMLTableCellElement': 'background=',
  'HTMLAnchorElement HTMLAreaElement': 'ping=',
  'HTMLElement SVGElement': 'style=',
  'HTMLAnchorElement HTMLImageElement HTMLScriptElement': 'attributionSrc=',
};

const ownerOf: (self: unknown) => Element | null = native('Attr', 'ownerElement');
const setValue = native('Attr', 'value=');

export function attributeRows({ set, heldOn, settle }: Addresses): readonly Row[] {
  const owners = new WeakMap<object, Element>();
  const property: Around = (go, [value], element, member) => set(element, member.toLowerCase(), value, go);
  const method: Around = (go, args, element: Element) => {
    const [name, value] = args.slice(-2);
    return args.length > 1 ? set(element, `${name}`.toLowerCase(), value, go) : go();
  };
  const text: Around = (go, [value], attribute: Attr) => {
    const owner = attribute.nodeType === 2 && ownerOf(attribute);
    return owner ? set(owner, attribute.name, value, go) : go();
  };
  // An attribute that would be held is put there empty, then set.
  const node: Around = (go, args, self: Element | NamedNodeMap) => {
    const [attribute] = args as [Attr];
    const { name, value } = attribute ?? {};
    const isSuspect = /src|href|data|poster|background|ping|style|rel|type/i.test(name);
    if (!isSuspect || ('localName' in self && !heldOn(self, name, value) && name !== 'style')) return go();
    setValue(attribute, '');
    const before = go();
    const owner = ownerOf(attribute);
    if (owner) set(owner, name, value, () => setValue(attribute, value));
    return before;
  };
  return [
    ...Object.entries(PROPERTIES).map(([interfaces, members]): Row => [interfaces, members, property]),
    ['Element', 'setAttribute setAttributeNS', method],
    ['Element', 'setAttributeNode setAttributeNodeNS', node],
    ['NamedNodeMap', 'setNamedItem setNamedItemNS', node],
    ['Attr', 'value=', text],
    ['Node', 'nodeValue=', text],
    [
      'SVGImageElement SVGUseElement SVGFEImageElement SVGScriptElement',
      'href',
      (go, _, element) => {
        const animated = go() as object;
        owners.set(animated, element);
        return animated;
      },
    ],
    [
      'SVGAnimatedString',
      'baseVal=',
      (go, [value], self) => {
        const element = owners.get(self);
        return element ? set(element, 'href', value, go) : go();
      },
    ],
    [
      'DOMTokenList',
      'add toggle replace value=',
      (go, _, self) => {
        const result = go();
        const link = links.get(self);
        if (link) settle(link);
        return result;
      },
    ],
    [
      'HTMLLinkElement',
      'relList',
      (go, _, link) => {
        const list = go() as object;
        links.set(list, link);
        return list;
      },
    ],
  ];
}

const links = new WeakMap<object, Element>();
