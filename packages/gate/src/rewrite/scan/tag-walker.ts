/**
 * Walks one tag from its name to its `>`, as the tokenizer of the HTML standard does (§13.2.5.8, §13.2.5.32 to 40),
 * and writes down where its attributes stand. It can stop anywhere and go on when more bytes are there.
 *
 * Every number is a distance from the tag's `<`. `scan/*.test.ts` holds it to parse5's own tokenizer.
 */
import {
  DOUBLE,
  EQUALS,
  endsAttribute,
  endsName,
  endsUnquoted,
  GT,
  isSpace,
  SINGLE,
  SLASH,
} from './bytes.ts';

const TAG_NAME = 0;
const BEFORE_NAME = 1;
const NAME = 2;
const AFTER_NAME = 3;
const BEFORE_VALUE = 4;
const QUOTED = 5;
const UNQUOTED = 6;
const AFTER_QUOTED = 7;
const SELF_CLOSING = 8;

/** Per attribute: start and end of its name, start and end of its value with its quotes; a value at -1 is none. */
export const FIELDS = 4;

export class TagWalker {
  /** Where the next byte to look at stands; after the `>` once the tag is complete. */
  at = 0;
  nameEnd = 0;
  isSelfClosing = false;
  /** How many numbers of `fields` belong to this tag. */
  size = 0;
  readonly fields: number[] = [];
  private state: number = TAG_NAME;
  private quote = 0;

  /** Begins a tag whose name starts `nameStart` bytes after its `<`. */
  start(nameStart: number): void {
    this.at = nameStart;
    this.nameEnd = 0;
    this.isSelfClosing = false;
    this.size = 0;
    this.state = TAG_NAME;
  }

  /** Walks the tag whose `<` is at `from`. False where the bytes end first. */
  walk(bytes: Uint8Array, from: number, end: number): boolean {
    let at = from + this.at;
    while (at < end) {
      const byte = bytes[at] as number;
      switch (this.state) {
        case TAG_NAME:
          at = this.tagName(bytes, from, at, end);
          // Most tags are a name and nothing else.
          if (bytes[at] === GT && at < end) return this.finish(at + 1 - from);
          continue;
        case NAME:
          at = this.attributeName(bytes, from, at, end);
          continue;
        case QUOTED: {
          const close = closing(bytes, at, end, this.quote);
          at = close + 1;
          if (close === end) at = end;
          else this.closeValue(at - from);
          continue;
        }
        case UNQUOTED:
          while (at < end && !endsUnquoted(bytes[at] as number)) at += 1;
          if (at < end) this.closeUnquoted(at - from);
          continue;
        case BEFORE_VALUE:
          if (!isSpace(byte)) {
            this.beginValue(byte, at - from);
            if (byte !== DOUBLE && byte !== SINGLE) continue;
          }
          break;
        case BEFORE_NAME:
          if (byte === SLASH || byte === GT) {
            this.state = AFTER_NAME;
            continue;
          }
          if (!isSpace(byte)) this.beginName(at - from);
          break;
        case AFTER_NAME:
          if (byte === SLASH) this.state = SELF_CLOSING;
          else if (byte === EQUALS) this.state = BEFORE_VALUE;
          else if (byte === GT) return this.finish(at + 1 - from);
          else if (!isSpace(byte)) this.beginName(at - from);
          break;
        case AFTER_QUOTED:
          this.state = BEFORE_NAME;
          continue;
        default:
          if (byte === GT) {
            this.isSelfClosing = true;
            return this.finish(at + 1 - from);
          }
          this.state = BEFORE_NAME;
          continue;
      }
      at += 1;
    }
    this.at = end - from;
    return false;
  }

  private tagName(bytes: Uint8Array, from: number, start: number, end: number): number {
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (!endsName(byte)) continue;
      this.nameEnd = at - from;
      this.state = BEFORE_NAME;
      return at;
    }
    return at;
  }

  private attributeName(bytes: Uint8Array, from: number, start: number, end: number): number {
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (!endsAttribute(byte)) continue;
      this.fields[this.size - 3] = at - from;
      this.state = byte === EQUALS ? BEFORE_VALUE : AFTER_NAME;
      return byte === EQUALS ? at + 1 : at;
    }
    return at;
  }

  /** The first byte of a name belongs to it whatever it is, `=` too. */
  private beginName(at: number): void {
    const { fields, size } = this;
    fields[size] = at;
    fields[size + 1] = -1;
    fields[size + 2] = -1;
    fields[size + 3] = -1;
    this.size = size + FIELDS;
    this.state = NAME;
  }

  private beginValue(byte: number, at: number): void {
    if (byte === GT) {
      this.state = AFTER_NAME;
      return;
    }
    this.fields[this.size - 2] = at;
    this.quote = byte;
    this.state = byte === DOUBLE || byte === SINGLE ? QUOTED : UNQUOTED;
  }

  private closeValue(at: number): void {
    this.fields[this.size - 1] = at;
    this.state = AFTER_QUOTED;
  }

  private closeUnquoted(at: number): void {
    this.fields[this.size - 1] = at;
    this.state = BEFORE_NAME;
  }

  private finish(at: number): true {
    this.at = at;
    return true;
  }
}

function closing(bytes: Uint8Array, from: number, end: number, quote: number): number {
  let at = from;
  while (at < end && bytes[at] !== quote) at += 1;
  return at;
}
