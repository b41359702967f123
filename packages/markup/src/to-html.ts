/** Prints a tree as HTML. Every text and every attribute value is escaped here and nowhere else (SEC-2). */
import { type Attributes, type Element, type Tree, VOID_TAGS } from './tree.ts';

const NAME = /^[a-zA-Z][\w:.-]*$/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function printAttributes(attributes: Attributes): string {
  let printed = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || !NAME.test(name)) continue;
    printed += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  return printed;
}

function printElement(element: Element): string {
  if (element.tag === '#raw') return element.children.join('');
  if (!NAME.test(element.tag)) return '';
  const start = `<${element.tag}${printAttributes(element.attributes)}>`;
  return VOID_TAGS.has(element.tag) ? start : `${start}${toHtml(element.children)}</${element.tag}>`;
}

/** The HTML of `tree`. Total: what is no markup prints nothing. */
export function toHtml(tree: Tree): string {
  if (tree === undefined || tree === null || typeof tree === 'boolean') return '';
  if (typeof tree === 'string') return escaped(tree);
  if (typeof tree === 'number') return String(tree);
  if ('tag' in tree) return printElement(tree);
  return tree.map(toHtml).join('');
}
