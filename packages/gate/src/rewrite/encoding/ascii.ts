/**
 * Our own HTML in ASCII, for documents in an encoding other than UTF-8: references in markup, escapes in scripts (our
 * JSON and JavaScript have such characters in strings only) and in style sheets.
 */
import { Tokenizer, TokenizerMode } from 'parse5';

const BEYOND = /[\u0080-\u{10ffff}]/gu;

type Escape = (character: string) => string;

const reference: Escape = (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
const inScript: Escape = (character) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
const inStyle: Escape = (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;

export function inAscii(html: string): string {
  // As it nearly always is: what an element is need not be known.
  if (html.search(BEYOND) < 0) return html;
  let ascii = '';
  let done = 0;
  let written = reference;
  const upTo = (offset: number, next: Escape): void => {
    ascii += html.slice(done, offset).replace(BEYOND, written);
    done = offset;
    written = next;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, location }) {
        if (tagName !== 'script' && tagName !== 'style') return;
        tokenizer.state = tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
        upTo(location?.endOffset ?? 0, tagName === 'script' ? inScript : inStyle);
      },
      onEndTag({ location }) {
        if (written !== reference) upTo(location?.startOffset ?? 0, reference);
      },
      onDoctype() {},
      onComment() {},
      onEof() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  tokenizer.write(html, true);
  upTo(html.length, reference);
  return ascii;
}

/** A style sheet that says the same in ASCII. */
export function styleInAscii(css: string): string {
  return css.replace(BEYOND, inStyle);
}
