/**
 * Prints a tree of markup as DOM nodes: the browser's twin of `toHtml`. No HTML sink, so that it works under
 * Trusted Types (BRW-11); `raw` and what could run are refused (SEC-2).
 */
import type { Attributes, Tree, Element as TreeElement } from '@kiwiconsent/markup';

const NAME = /^[a-z][\w-]*$/i;

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const isRefused = !NAME.test(name) || /^(on|style$|srcdoc$)/i.test(name);
    if (value === undefined || value === false || isRefused) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function isElement(tree: object): tree is TreeElement {
  return 'tag' in tree;
}

/** The nodes of `tree`, in a fragment. Total: what is no markup prints nothing. */
export function toDom(tree: Tree, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (typeof tree === 'string' || typeof tree === 'number') fragment.append(String(tree));
  else if (tree && typeof tree === 'object') {
    if (!isElement(tree)) fragment.append(...tree.map((each) => toDom(each, document)));
    else if (NAME.test(tree.tag) && !/^script$/i.test(tree.tag)) {
      const element = document.createElement(tree.tag);
      setAttributes(element, tree.attributes);
      element.append(toDom(tree.children, document));
      fragment.append(element);
    }
  }
  return fragment;
}
