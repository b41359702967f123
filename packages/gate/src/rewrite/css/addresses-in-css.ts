/**
 * Where a style sheet names addresses that it loads (CSS Syntax 3, §4): `url()`, `src()`, `image-set()`, `@import`.
 * A tokenizer as far as this needs one: comments, strings, escapes, bad strings and bad addresses are followed.
 */
import { escapedAt, identAt, isIdentStart, stringAt, urlAt } from './css-tokens.ts';

export interface CssAddress {
  /** The place of the address itself, without quotes. */
  readonly from: number;
  readonly to: number;
  readonly address: string;
  readonly kind: 'image' | 'font' | 'style';
}

/** A string directly inside one of these is an address. */
const READS_STRINGS = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade']);
/** An address in these names something, and loads nothing. */
const NAMES_ONLY = new Set(['namespace', 'document', '-moz-document']);

export function addressesInCss(css: string): readonly CssAddress[] {
  if (!/url|import|image|src|\\/i.test(css)) return [];
  const found: CssAddress[] = [];
  const open: string[] = [];
  let rule = '';
  let isFontFace = false;
  let at = 0;

  const add = (from: number, to: number, address: string): void => {
    if (NAMES_ONLY.has(rule)) return;
    found.push({ from, to, address, kind: rule === 'import' ? 'style' : isFontFace ? 'font' : 'image' });
  };

  while (at < css.length) {
    const char = css.charAt(at);
    if (char === '/' && css[at + 1] === '*') {
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 2;
    } else if (char === '"' || char === "'") {
      const text = stringAt(css, at);
      const isAddress = READS_STRINGS.has(open.at(-1) ?? '') || (rule === 'import' && open.length === 0);
      if (isAddress && text.isGood) add(at + 1, text.end, text.value);
      at = text.next;
    } else if (char === '@') {
      const name = identAt(css, at + 1);
      at = name.next;
      rule = name.value.toLowerCase();
      if (rule === 'font-face') isFontFace = true;
    } else if (css.startsWith('<!--', at) || css.startsWith('-->', at)) {
      at += char === '<' ? 4 : 3;
    } else if (char === '#' || /[0-9]/.test(char)) {
      // A hash or a dimension: what follows is part of it, and no function.
      at = identAt(css, at + 1).next;
    } else if (isIdentStart(css, at)) {
      const name = identAt(css, at);
      at = name.next;
      if (css[at] !== '(') continue;
      at += 1;
      if (name.value.toLowerCase() === 'url' && !isQuoted(css, at)) {
        const url = urlAt(css, at);
        if (url.isGood) add(url.from, url.end, url.value);
        at = url.next;
      } else open.push(name.value.toLowerCase());
    } else {
      if (char === '(') open.push('(');
      else if (char === ')') open.pop();
      else if (char === ';' && open.length === 0) rule = '';
      else if (char === '{') {
        rule = '';
        open.length = 0;
      } else if (char === '}') {
        rule = '';
        isFontFace = false;
        open.length = 0;
      }
      at = char === '\\' ? escapedAt(css, at).next : at + 1;
    }
  }
  return found;
}

function isQuoted(css: string, from: number): boolean {
  let at = from;
  while (/^[\t\n\f\r ]$/.test(css.charAt(at))) at += 1;
  return css[at] === '"' || css[at] === "'";
}
