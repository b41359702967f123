/** Every way a node gets into the page: what comes from where nothing loads is settled first (ENF-3). */
import type { Around, Row } from '../native/patch.ts';
import { native, nativeSetter } from '../native/realm.ts';
import type { Addresses } from './addresses.ts';
import { cleaned } from './css.ts';
import type { Judgement } from './judgement.ts';

const documentOf: (self: unknown) => Document | null = native('Node', 'ownerDocument');
const viewOf: (self: unknown) => unknown = native('Document', 'defaultView');
const clone: (self: unknown, deep: unknown) => Node = native('Node', 'cloneNode');
const typeOf: (self: unknown) => number = native('Node', 'nodeType');
const isConnected: (self: unknown) => boolean = native('Node', 'isConnected');
const hasChildren: (self: unknown) => boolean = native('Node', 'hasChildNodes');
const dataOf: (self: unknown) => string = native('CharacterData', 'data');
const setData = nativeSetter('CharacterData', 'data');

/** Of any realm: another's nodes are no `Object` of this one. */
const isNode = (value: unknown): value is Node => Object(value) === value && 'nodeType' in (value as object);
const isTree = (node: Node): node is Element | DocumentFragment => [1, 11].includes(typeOf(node));
/** Nothing in it loads: a template's, a parser's, a document made by a script. */
const isApart = (node: Node): boolean => !viewOf(documentOf(node) ?? node);

export function insertionRows({ held }: Judgement, { settle, settleAll }: Addresses): readonly Row[] {
  /** What was made in no document has no observer: a declaration's properties in it are looked at when it goes into one. */
  function enter(node: Node, into?: Node): void {
    if (!isTree(node)) return;
    if (isApart(node) || (into && isConnected(into) && hasChildren(node))) settleAll(node);
    else if ('localName' in node) settle(node);
  }

  const insert: Around = (go, args, self: Node) => {
    if (isApart(self)) return go();
    const isStyle = (self as Element).localName === 'style';
    const nodes = args.map((each) => {
      if (isStyle && typeof each === 'string') return cleaned(each, held);
      if (isNode(each)) {
        enter(each, self);
        if (isStyle && typeOf(each) === 3) setData(each, cleaned(dataOf(each), held));
      }
      return each;
    });
    return go(nodes);
  };

  return [
    ['Node', 'appendChild insertBefore replaceChild', insert],
    [
      'Element Document DocumentFragment CharacterData DocumentType',
      'append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore',
      insert,
    ],
    ['Document HTMLTableElement', 'body= caption= tHead= tFoot=', insert],
    [
      'Range',
      'insertNode surroundContents',
      (go, args, range: Range, member, realm) =>
        insert(go, args, range.startContainer as never, member, realm),
    ],
    [
      'Document',
      'adoptNode',
      (go, args) => {
        if (isNode(args[0])) enter(args[0]);
        return go();
      },
    ],
    [
      'Document',
      'importNode',
      (go, [node, ...more], self: Document) => {
        if (!isNode(node) || !isTree(node) || !isApart(node) || !viewOf(self)) return go();
        const copy = clone(node, more[0]) as Element;
        return settleAll(copy) ? go([copy, ...more]) : go();
      },
    ],
  ];
}
