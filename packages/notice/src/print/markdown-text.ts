/** Text as Markdown that means exactly that text: CommonMark 0.31 with GitHub's tables. */
import type { Inline, Line } from '../model/line.ts';

/** The only characters that can start or end markup inside a line. */
const MARKUP = /[\\`*_~[\]<>|&$]/g;

/**
 * Readers differ in where they let a backslash protect a bracket or a bar, and agree on character references;
 * so only the two that stand in ordinary names get a backslash, which a person reads more easily.
 */
function protectedCharacter(character: string): string {
  return character === '_' || character === '*' ? `\\${character}` : `&#${character.charCodeAt(0)};`;
}

/** What makes a block when a line starts with it: a heading, a list, a rule, an underlined heading. */
const BLOCK_START = /^([#+=-]|\d+(?=[.)]))/;

/** White space and control characters become one space: a text from a policy never starts a new line. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ');
}

/** Text that readers make a link of by themselves, and a `!` that would turn a link after it into an image. */
const LINKED_BY_READERS = /(?<=(?:https?|ftp)):(?=\/\/)|(?<=www)\.|@|!$/gi;

/** `text` inside a line: every character stands for itself. */
export function inMarkdown(text: string): string {
  return labelMarkdown(text).replace(LINKED_BY_READERS, (character) => `&#${character.charCodeAt(0)};`);
}

/** `text` as the label of a link, where no reader looks for another link. */
function labelMarkdown(text: string): string {
  return oneLine(text).replace(MARKUP, protectedCharacter);
}

/** `printed` at the start of a line: no character of it makes a block. */
export function atLineStart(printed: string): string {
  const trimmed = printed.trim();
  return trimmed.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function inlineMarkdown(part: Inline, isApart: boolean): string {
  if (typeof part === 'string') return inMarkdown(part);
  const text = oneLine(part.text);
  switch (part.kind) {
    case 'link':
      return `[${labelMarkdown(text)}](${inAddress(part.href)})`;
    case 'strong':
      return isApart && /^[\p{L}\p{N}](.*[\p{L}\p{N}.])?$/u.test(text)
        ? `**${inMarkdown(text)}**`
        : inMarkdown(text);
    case 'code':
      return isApart && isPlainCode(text) ? `\`${text}\`` : inMarkdown(text);
  }
}

/** Marks around a word hold only where the word stands apart from what is beside it. */
function standsApart(before: Inline | undefined, after: Inline | undefined): boolean {
  const opens = before === undefined || (typeof before === 'string' && /\s$/.test(before));
  return opens && (after === undefined || (typeof after === 'string' && /^[\s,.:;)]/.test(after)));
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
  return words
    .map((part, index) => inlineMarkdown(part, standsApart(words[index - 1], words[index + 1])))
    .join('');
}
