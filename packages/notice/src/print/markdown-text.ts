/** Text as Markdown that means exactly that text: CommonMark 0.31 with GitHub's tables. */
import type { Inline, Line } from '../model/line.ts';

/** Any of these may be escaped with a backslash, and only these can start markup inside a line. */
const MARKUP = /[\\`*_~[\]<>|&$]/g;

/** What makes a block when a line starts with it: a heading, a list, a rule, an underlined heading. */
const BLOCK_START = /^([#+=-]|\d+(?=[.)]))/;

/** White space and control characters become one space: a text from a policy never starts a new line. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ');
}

/** `text` inside a line: every character stands for itself. */
export function inMarkdown(text: string): string {
  return oneLine(text).replace(MARKUP, '\\$&');
}

/** `printed` at the start of a line: no character of it makes a block. */
export function atLineStart(printed: string): string {
  const trimmed = printed.trim();
  return trimmed.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function inlineMarkdown(part: Inline): string {
  if (typeof part === 'string') return inMarkdown(part);
  const text = oneLine(part.text);
  switch (part.kind) {
    case 'link':
      return `[${inMarkdown(text)}](${inAddress(part.href)})`;
    case 'strong':
      return text.trim() === '' ? inMarkdown(text) : `**${inMarkdown(text.trim())}**`;
    case 'code':
      return isPlainCode(text) ? `\`${text}\`` : inMarkdown(text);
  }
}

/** A code span cannot hold these in every place where a table is cut; such a name is printed as text. */
function isPlainCode(text: string): boolean {
  return text !== '' && text === text.trim() && !/[`|\\]/.test(text);
}

/** An address that ends where it ends: what could close the link is percent-encoded. */
function inAddress(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are encoded away
  return href.replace(/[\s\u0000-\u0020\u007f<>()[\]\\|`*_"'{}^]/gu, (character) =>
    character === '_' || character === '*'
      ? character
      : encodeURIComponent(character).replace(/[()'*]/g, hex),
  );
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

export function lineMarkdown(words: Line): string {
  return words.map(inlineMarkdown).join('');
}
