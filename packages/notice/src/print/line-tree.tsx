import type { Tree } from '@kiwiconsent/markup';
import type { Inline, Line } from '../model/line.ts';

function inlineTree(part: Inline): Tree {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'link':
      return <a href={part.href}>{part.text}</a>;
    case 'code':
      return (
        <code dir="ltr" translate="no">
          {part.text}
        </code>
      );
    case 'strong':
      return <strong>{part.text}</strong>;
  }
}

export function lineTree(words: Line): Tree {
  return words.map(inlineTree);
}
