import type { Tree } from '@kiwiconsent/markup';

/** `tree` with `field` as the first child of every form in it. */
export function withField(tree: Tree, field: Tree): Tree {
  if (tree === null || typeof tree !== 'object') return tree;
  if (!('tag' in tree)) return tree.map((each) => withField(each, field));
  if (tree.tag === '#raw') return tree;
  const children = tree.children.map((each) => withField(each, field));
  return { ...tree, children: tree.tag === 'form' ? [field, ...children] : children };
}
