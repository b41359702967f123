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
          {breakable(part.text)}
        </code>
      );
    case 'strong':
      return <strong>{part.text}</strong>;
  }
}

/** A long name may break after a mark that divides it, and is copied as it stands. */
function breakable(name: string): Tree {
  const parts = name.split(/(?<=[./_:@-])(?=[^./_:@-])/);
  return parts.map((part, index) => (index === 0 ? part : [<wbr />, part]));
}

export function lineTree(words: Line): Tree {
  return words.map(inlineTree);
}
