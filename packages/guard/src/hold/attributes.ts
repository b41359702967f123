/** Every way a script has to set an attribute: property, method, attribute node (ENF-3). */
import type { Around, Row } from '../native/patch.ts';
import { native, nativeSetter } from '../native/realm.ts';
import { type Addresses, SUSPECT } from './addresses.ts';

/** Interfaces with properties that reflect an attribute of the same name. */
const PROPERTIES = [
  [
    'HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLFrameElement HTMLEmbedElement HTMLMediaElement HTMLTrackElement HTMLInputElement HTMLSourceElement',
    'src= srcset= srcdoc= type= attributionSrc=',
  ],
  ['HTMLLinkElement', 'href= rel= imageSrcset='],
  [
    'HTMLObjectElement HTMLVideoElement HTMLBodyElement HTMLTableCellElement HTMLAnchorElement HTMLAreaElement',
    'data= poster= background= ping= attributionSrc=',
  ],
  ['HTMLElement SVGElement', 'style='],
] as const;

const ownerOf: (self: unknown) => Element | null = native('Attr', 'ownerElement');
const setValue = nativeSetter('Attr', 'value');

export function attributeRows({ set }: Addresses): readonly Row[] {
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
  // An attribute that may matter is put there empty, then set.
  const node: Around = (go, args) => {
    const [attribute] = args as [Attr];
    const { name, value } = attribute ?? {};
    if (!SUSPECT.test(name) || !value) return go();
    setValue(attribute, '');
    const before = go();
    const owner = ownerOf(attribute);
    if (owner) set(owner, name, value, () => setValue(attribute, value));
    return before;
  };
  return [
    ...PROPERTIES.map(([interfaces, members]): Row => [interfaces, members, property]),
    ['Element', 'setAttribute setAttributeNS', method],
    ['Element NamedNodeMap', 'setAttributeNode setAttributeNodeNS setNamedItem setNamedItemNS', node],
    ['Attr Node', 'value= nodeValue= textContent=', text],
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
      'self',
      'Audio',
      (go, [address]) => {
        const audio = go([]) as HTMLAudioElement;
        if (address !== undefined) audio.src = `${address}`;
        return audio;
      },
    ],
  ];
}
