import { parseFragment } from 'parse5';
import type { Link } from './block.ts';
import { clean } from './clean.ts';

/** One line of Markdown (or of text with a tag here and there) as people read it. */
export interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
}

const TAGS =
  /<\/?(?:a|abbr|b|bdi|big|br|cite|code|em|font|i|kbd|mark|p|s|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,2000}>/gi;
const ANCHOR =
  /<a\b[^<>]{0,500}?\bhref\s*=\s*(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})'|([^\s"'<>]{1,2000}))[^<>]{0,500}>([^<>]*)<\/a>/gi;
const MARKDOWN_LINK = /!?\[([^[\]]*)\]\(\s*<?([^\s()<>]+)>?(?:\s+["'(][^()]*["')])?\s*\)/g;
const AUTO_LINK = /<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/g;

/**
 * Takes the markup away and keeps the links.
 *
 * Underscores stay: `_ga_` and `__cf_bm` are names of cookies more often than emphasis. A bracket that is no
 * link stays too: `[session_id]` is a placeholder, and those must be seen.
 */
export function inline(source: string): Inline {
  const links: Link[] = [];
  const keep = (text: string, href: string): string => {
    links.push({ text: clean(entities(text)), href: clean(entities(href)) });
    return text;
  };
  const text = source
    .replace(ANCHOR, (_, a?: string, b?: string, c?: string, inside?: string) =>
      keep(inside ?? '', a ?? b ?? c ?? ''),
    )
    .replace(MARKDOWN_LINK, (_, inside: string, href: string) => keep(inside, href))
    .replace(AUTO_LINK, (_, href: string) => keep(href.replace(/^mailto:/, ''), href))
    .replace(TAGS, (tag) => (/^<(?:br|p)\b/i.test(tag) ? ' ' : ''))
    .replace(/(`+)(.{1,400}?)\1/g, '$2')
    .replace(/\*\*(\S(?:.{0,400}?\S)?)\*\*/g, '$1')
    .replace(/(^|[\s(])\*([^\s*](?:[^*]{0,400}[^\s*])?)\*(?=$|[\s.,;:!?)])/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
  return { text: clean(entities(text)), links };
}

function entities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
    const [node] = parseFragment(entity).childNodes;
    return node !== undefined && 'value' in node ? node.value : entity;
  });
}
