/** One run of text with links in it: the smallest part of a document, before it is HTML, Markdown or JSON. */

export interface Link {
  readonly kind: 'link';
  readonly text: string;
  readonly href: string;
}

/** Text that is a name as it stands on a device: a cookie's name, a host, a hash. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

export interface Strong {
  readonly kind: 'strong';
  readonly text: string;
}

export type Inline = string | Link | Code | Strong;

export type Line = readonly Inline[];

/**
 * Writes a sentence around its links: line`Read our ${link}.` Empty texts leave nothing behind, and a name
 * that ends with a full stop (*B.V.*) takes the sentence's own.
 */
export function line(texts: TemplateStringsArray, ...parts: readonly (Inline | Line)[]): Line {
  return texts
    .flatMap((text, index) => [text, parts[index] ?? ''])
    .flat()
    .filter((part) => part !== '')
    .reduce<readonly Inline[]>(appended, []);
}

function appended(words: readonly Inline[], next: Inline): readonly Inline[] {
  const last = words.at(-1);
  if (last === undefined || typeof next !== 'string') return [...words, next];
  const text = endsWithStop(last) && next.startsWith('.') ? next.slice(1) : next;
  if (typeof last === 'string') return [...words.slice(0, -1), last + text];
  return text === '' ? words : [...words, text];
}

function endsWithStop(part: Inline): boolean {
  return (typeof part === 'string' ? part : part.text).endsWith('.');
}

export function link(text: string, href: string): Link {
  return { kind: 'link', text, href };
}

export function code(text: string): Code {
  return { kind: 'code', text };
}

export function strong(text: string): Strong {
  return { kind: 'strong', text };
}

/** The line as a reader without markup sees it. */
export function textOf(words: Line): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
