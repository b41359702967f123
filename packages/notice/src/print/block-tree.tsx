import type { Tree } from '@kiwiconsent/markup';
import type { Block } from '../model/block.ts';
import { lineTree } from './line-tree.tsx';
import { tableTree } from './table-tree.tsx';

export function blockTree(block: Block): Tree {
  switch (block.kind) {
    case 'paragraph':
      return <p>{lineTree(block.line)}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{lineTree(item)}</li>
          ))}
        </ul>
      );
    case 'heading':
      return <h3 id={block.id}>{block.text}</h3>;
    case 'facts':
      return (
        <dl class="kc-doc-facts">
          {block.facts.map(({ term, line }) => (
            <div>
              <dt>{term}</dt>
              <dd>{lineTree(line)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return tableTree(block);
  }
}
