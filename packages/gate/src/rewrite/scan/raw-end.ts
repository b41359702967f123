/**
 * Where raw text ends: at `</name` and a delimiter (HTML standard §13.2.5.9 to 31). A script has states of its own:
 * after `<!--` its end tag still ends it, after a further `<script` only `</script` twice or `-->` does.
 */
import { BANG, DASH, GT, isSpace, LT, SLASH, startsWith } from './bytes.ts';

const PLAIN = 0;
const ESCAPED = 1;
const DOUBLY = 2;

export class RawEnd {
  private name = '';
  private isScript = false;
  private depth: number = PLAIN;
  /** Everything before this is known not to be the end; the caller keeps what is after it. */
  at = 0;

  start(name: string): void {
    this.name = name;
    this.isScript = name === 'script';
    this.depth = PLAIN;
    this.at = 0;
  }

  /**
   * True when `bytes[this.at]` is the `<` of the end tag. False when the bytes end first: `this.at` is then where
   * to go on, and never behind a `<` that may become the end.
   */
  find(bytes: Uint8Array, from: number, end: number): boolean {
    let at = from;
    while (at < end) {
      if (this.depth === PLAIN) at = bytes.indexOf(LT, at);
      else while (at < end && bytes[at] !== LT && bytes[at] !== DASH) at += 1;
      if (at < 0 || at >= end) break;
      const step = bytes[at] === DASH ? this.dash(bytes, at, end) : this.less(bytes, at, end);
      if (step <= 0) {
        this.at = at;
        return step === 0;
      }
      at += step;
    }
    this.at = end;
    return false;
  }

  /** How far to go on; 0 is the end tag, -1 is too few bytes to know. */
  private less(bytes: Uint8Array, at: number, end: number): number {
    if (at + 1 >= end) return -1;
    const next = bytes[at + 1] as number;
    if (next === SLASH) return this.endTag(bytes, at, end);
    if (!this.isScript) return 1;
    if (this.depth === PLAIN) return next === BANG ? this.opener(bytes, at, end) : 1;
    if (this.depth === ESCAPED) return this.inner(bytes, at, end);
    return 1;
  }

  private endTag(bytes: Uint8Array, at: number, end: number): number {
    const found = named(bytes, at + 2, end, this.name);
    if (found <= 0) return found === 0 ? 1 : -1;
    if (this.depth !== DOUBLY) return 0;
    this.depth = ESCAPED;
    return 1;
  }

  /** `<!--`, whose dashes may also be those of a `-->`. */
  private opener(bytes: Uint8Array, at: number, end: number): number {
    for (let index = 2; index < 4; index += 1) {
      if (at + index >= end) return -1;
      if (bytes[at + index] !== DASH) return 1;
    }
    this.depth = ESCAPED;
    return 2;
  }

  /** `<script` inside an escaped script. */
  private inner(bytes: Uint8Array, at: number, end: number): number {
    const found = named(bytes, at + 1, end, 'script');
    if (found < 0) return -1;
    if (found > 0) this.depth = DOUBLY;
    return 1;
  }

  /** `-->` ends what `<!--` began; any number of dashes may stand before it. */
  private dash(bytes: Uint8Array, at: number, end: number): number {
    if (at + 1 >= end) return -1;
    if (bytes[at + 1] !== DASH) return 1;
    if (at + 2 >= end) return -1;
    if (bytes[at + 2] === GT) this.depth = PLAIN;
    return 1;
  }
}

/** 1 where `name` and a delimiter stand at `at`, 0 where they do not, -1 where the bytes end first. */
function named(bytes: Uint8Array, at: number, end: number, name: string): number {
  const left = Math.min(name.length, end - at);
  if (!startsWith(bytes, at, name.slice(0, left))) return 0;
  if (at + name.length >= end) return -1;
  const after = bytes[at + name.length] as number;
  return after === SLASH || after === GT || isSpace(after) ? 1 : 0;
}
