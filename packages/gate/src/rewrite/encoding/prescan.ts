/** The encoding that a `<meta>` in a document's first 1024 bytes declares (HTML standard §13.2.3.2); '' for none. */
import { Tag } from '../hold/tag.ts';
import { isLetter, LT, latin1, startsWith } from '../scan/bytes.ts';
import { afterComment, afterGreater } from '../scan/spans.ts';
import { TagWalker } from '../scan/tag-walker.ts';

/** How far a browser looks. */
export const PRESCANNED = 1024;

export function prescan(all: Uint8Array): string {
  const bytes = all.subarray(0, PRESCANNED);
  const walker = new TagWalker();
  for (let at = bytes.indexOf(LT); at >= 0; at = bytes.indexOf(LT, at)) {
    const rest = latin1(bytes, at, Math.min(bytes.length, at + 6));
    if (rest.startsWith('<!--')) at = afterComment(bytes, at + 2);
    else if (/^<\/?[a-z]/i.test(rest)) {
      const isEnd = rest.startsWith('</');
      walker.start(isEnd ? 2 : 1);
      if (!walker.walk(bytes, at, bytes.length)) return '';
      const found =
        !isEnd && startsWith(bytes, at + 1, 'meta'.slice(0, walker.nameEnd - 1))
          ? charset(bytes, at, walker)
          : '';
      if (found !== '') return found;
      at += walker.at;
    } else if (/^<[!/?]/.test(rest)) at = afterGreater(bytes, at);
    else at += 1;
    if (at < 0 || at >= bytes.length) return '';
  }
  return '';
}

function charset(bytes: Uint8Array, at: number, walker: TagWalker): string {
  if (walker.nameEnd !== 5 || !isLetter(bytes[at + 1] as number)) return '';
  const tag = new Tag('meta', bytes, at, walker, latin1);
  const direct = tag.value('charset');
  const indirect =
    tag.value('http-equiv')?.toLowerCase() === 'content-type'
      ? /charset[\t\n\f\r ]*=[\t\n\f\r ]*["']?([^"'\s;]+)/i.exec(tag.value('content') ?? '')?.[1]
      : undefined;
  const label = (direct ?? indirect ?? '').trim().toLowerCase();
  // A document that says so in ASCII is not UTF-16.
  if (
    /^(?:utf-16|utf-16le|utf-16be|unicode|ucs-2|iso-10646-ucs-2|csunicode|unicodefeff|unicodefffe)$/.test(
      label,
    )
  )
    return 'utf-8';
  return label === 'x-user-defined' ? 'windows-1252' : label;
}
