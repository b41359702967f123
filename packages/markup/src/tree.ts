/**
 * A tree of markup: a value that any room can build and two printers can print.
 *
 * The server prints it as HTML (`toHtml`), the browser as DOM nodes (banner's `toDom`), so that what a
 * visitor sees is the same whoever served it, and no string ever reaches an HTML sink (BRW-11, SEC-2).
 */

/** An attribute's value. `false` and `undefined` leave the attribute out; `true` writes it empty. */
export type AttributeValue = string | number | boolean | undefined;

export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Tree[];
}

/** What can stand in a tree: text, an element, a list, or nothing. */
export type Tree = string | number | boolean | undefined | null | Element | readonly Tree[];

/** Elements that have no content and no end tag (HTML §13.1.2). */
export const VOID_TAGS: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

export { type Raw, raw } from './raw.ts';
export { toHtml } from './to-html.ts';
