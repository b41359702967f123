/**
 * The exact text that stands on the screen for a tree, so that its hash in a receipt proves what was shown.
 *
 * White space is one space; what no reader gets (hidden, decoration for the eye only) is left out. What is
 * one press deeper (`<details>`) counts as shown.
 */
import type { Element, Tree } from '@kiwiconsent/markup';

function isUnseen({ tag, attributes }: Element): boolean {
  const { hidden, 'aria-hidden': ariaHidden } = attributes;
  return tag === '#raw' || ariaHidden === 'true' || (hidden !== undefined && hidden !== false);
}

function pieces(tree: Tree): readonly string[] {
  if (tree === undefined || tree === null || typeof tree === 'boolean') return [];
  if (typeof tree === 'string' || typeof tree === 'number') return [String(tree)];
  if (!('tag' in tree)) return tree.flatMap(pieces);
  if (isUnseen(tree)) return [];
  const inner = tree.children.flatMap(pieces);
  return INLINE.has(tree.tag) ? inner : [' ', ...inner, ' '];
}

/** Elements that do not part the words around them. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'time',
  'wbr',
]);

/** The text of `tree` as a person reads it: deterministic, the same in every process. */
export function shownText(tree: Tree): string {
  return pieces(tree).join('').replace(/\s+/g, ' ').trim();
}
