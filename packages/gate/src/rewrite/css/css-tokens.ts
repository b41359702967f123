/** The tokens of CSS that hold text: identifiers, strings, addresses, with their escapes (CSS Syntax 3, §4.3). */
interface Piece {
  readonly value: string;
  /** Where the next token begins. */
  readonly next: number;
}

const isHex = (char: string): boolean => /^[0-9a-f]$/i.test(char);
const isSpace = (char: string): boolean => /^[\t\n\f\r ]$/.test(char);
const isNewline = (char: string): boolean => char === '\n' || char === '\r' || char === '\f';
const isIdentChar = (char: string): boolean => /^[\w-]$/.test(char) || char > '\x7f';

/** What `\` at `at` stands for. */
export function escapedAt(css: string, at: number): Piece {
  let next = at + 1;
  if (next >= css.length) return { value: '\ufffd', next };
  while (next < at + 7 && isHex(css.charAt(next))) next += 1;
  if (next === at + 1) {
    const value = String.fromCodePoint(css.codePointAt(next) ?? 0xfffd);
    return { value, next: next + value.length };
  }
  const code = Number.parseInt(css.slice(at + 1, next), 16);
  const isReal = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (css.startsWith('\r\n', next)) next += 2;
  else if (isSpace(css.charAt(next))) next += 1;
  return { value: isReal ? String.fromCodePoint(code) : '\ufffd', next };
}

const isEscape = (css: string, at: number): boolean => css[at] === '\\' && !isNewline(css.charAt(at + 1));

export function isIdentStart(css: string, at: number): boolean {
  const char = css.charAt(at);
  if (/^[a-z_]$/i.test(char) || char > '\x7f') return true;
  if (char === '-') return css[at + 1] === '-' || isIdentStart(css, at + 1);
  return isEscape(css, at);
}

export function identAt(css: string, from: number): Piece {
  let value = '';
  let next = from;
  while (next < css.length) {
    if (isIdentChar(css.charAt(next))) {
      value += css.charAt(next);
      next += 1;
    } else if (isEscape(css, next)) {
      const escaped = escapedAt(css, next);
      value += escaped.value;
      next = escaped.next;
    } else break;
  }
  return { value, next };
}

/** The string whose quote is at `at`. One that a line end breaks is no string; the end of the text closes it. */
export function stringAt(
  css: string,
  at: number,
): Piece & { readonly end: number; readonly isGood: boolean } {
  const quote = css.charAt(at);
  let value = '';
  let next = at + 1;
  while (next < css.length) {
    const char = css.charAt(next);
    if (char === quote) return { value, end: next, next: next + 1, isGood: true };
    if (isNewline(char)) return { value, end: next, next, isGood: false };
    if (char !== '\\') {
      value += char;
      next += 1;
    } else if (isNewline(css.charAt(next + 1))) {
      next += css.startsWith('\r\n', next + 1) ? 3 : 2;
    } else if (next + 1 >= css.length) next += 1;
    else {
      const escaped = escapedAt(css, next);
      value += escaped.value;
      next = escaped.next;
    }
  }
  return { value, end: next, next, isGood: true };
}

/** An address without quotes, from after its `(`. */
export function urlAt(
  css: string,
  start: number,
): Piece & { readonly from: number; readonly end: number; readonly isGood: boolean } {
  let next = start;
  while (isSpace(css.charAt(next))) next += 1;
  const from = next;
  let value = '';
  let isGood = true;
  while (next < css.length && css[next] !== ')') {
    const char = css.charAt(next);
    if (isSpace(char)) {
      const end = next;
      while (isSpace(css.charAt(next))) next += 1;
      if (next >= css.length || css[next] === ')') return { value, from, end, next: next + 1, isGood };
      isGood = false;
    } else if (isEscape(css, next)) {
      const escaped = escapedAt(css, next);
      value += escaped.value;
      next = escaped.next;
    } else {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: CSS names them
      if (/["'(\\\x00-\x08\x0b\x0e-\x1f\x7f]/.test(char)) isGood = false;
      value += char;
      next += 1;
    }
  }
  return { value, from, end: next, next: next + 1, isGood };
}
