/**
 * Style text without the addresses that are held: each becomes `about:invalid#kc`.
 *
 * Not a parser of CSS: it finds `url(…)`, `@import "…"`, `image-set("…")` and `src("…")` as they are written, and
 * where there are escapes, as they are meant. What it takes for an address and is none stays, unless held.
 */
import type { Judgement } from './judgement.ts';

const FETCHES = /url|@import|image-set|src|\\/i;
const ADDRESSES = /((?:url|src)\(\s*|@import\s+(?=["'])|image-set\([^;{}]*?)(["']?)([^"')\s;]+)/gi;

/** Escapes as what they stand for, and no comments. */
const plain = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string, other: string) =>
      code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)) : other,
    );

export function cleaned(text: string, held: Judgement['held']): string {
  if (!FETCHES.test(text)) return text;
  const written = /\\|\/\*/.test(text) ? plain(text) : text;
  const clean = written.replace(ADDRESSES, (whole, before: string, quote: string, address: string) =>
    held(address, 'style') ? `${before}${quote}about:invalid#kc` : whole,
  );
  return clean === written ? text : clean;
}
