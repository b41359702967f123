/**
 * Prints the document's tree as HTML with parse5's serializer, which escapes by the HTML standard itself.
 *
 * The import laws keep `@kiwiconsent/markup` and its `toHtml` from this package (tools/import-laws.mjs); a tree
 * is a plain value, and this reads it as one. Markup that is trusted as it stands (`raw`) is left out: the
 * document has none.
 */
import type { noticeTree } from '@kiwiconsent/notice';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, serialize } from 'parse5';

export type Tree = ReturnType<typeof noticeTree>;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const NAME = /^[a-zA-Z][\w:.-]*$/;

export function htmlOf(tree: Tree): string {
  const root = defaultTreeAdapter.createDocumentFragment();
  append(root, tree);
  return serialize(root);
}

function append(parent: Parent, tree: Tree): void {
  if (tree === undefined || tree === null || typeof tree === 'boolean') return;
  if (typeof tree === 'string' || typeof tree === 'number') {
    defaultTreeAdapter.insertText(parent, String(tree));
    return;
  }
  if (!('tag' in tree)) {
    for (const child of tree) append(parent, child);
    return;
  }
  if (!NAME.test(tree.tag)) return;
  const attributes = Object.entries(tree.attributes)
    .filter(([name, value]) => NAME.test(name) && value !== undefined && value !== false)
    .map(([name, value]) => ({ name, value: value === true ? '' : String(value) }));
  const element = defaultTreeAdapter.createElement(tree.tag, html.NS.HTML, attributes);
  append(element, tree.children);
  defaultTreeAdapter.appendChild(parent, element);
}
