/**
 * Finds every token of a document in its bytes as the HTML tokenizer does (HTML standard §13.2.5), quickly: text,
 * comments and raw text are passed over, tags are walked, nothing is decoded and nothing is copied.
 *
 * The tree builder's part, which raw text follows a start tag, comes from the follower. What the bytes given so far
 * cannot decide is kept and looked at again with the next ones; a tag and a raw text go on where they stopped.
 */
import { BANG, DASH, GT, isLetter, isSpace, LT, QUESTION, SLASH, startsWith } from './bytes.ts';
import { RawEnd } from './raw-end.ts';
import { afterComment, afterGreater, afterSection } from './spans.ts';
import { TagWalker } from './tag-walker.ts';

const DATA = 0;
const RAW = 1;
const COMMENT = 2;
const BOGUS = 3;
const SECTION = 4;
const PLAIN = 5;

/** What the tokenizer reads after a start tag. */
export type Next =
  | { readonly kind: 'data' }
  | { readonly kind: 'plain' }
  /** Raw text up to the end tag of this name, passed over. */
  | { readonly kind: 'raw'; readonly name: string }
  /** The same, given whole to `raw` from the place `keepFrom` on: nothing of it goes out before. */
  | { readonly kind: 'whole'; readonly name: string; readonly keepFrom: number };

/** What a text amounts to for the tree builder: `null` has U+0000 and at most spaces beside it. */
export type TextKind = 'space' | 'null' | 'text';

export interface Follower {
  /** Whether `<![CDATA[` opens a section here. */
  readonly isForeign: boolean;
  /** `undefined` asks for the same tag again when there are more bytes; never after the last. */
  startTag(bytes: Uint8Array, from: number, to: number, walker: TagWalker, isLast: boolean): Next | undefined;
  endTag(bytes: Uint8Array, from: number, nameFrom: number, nameTo: number): void;
  /** `from` is where the first of it stands that is no space. */
  text(from: number, kind: TextKind): void;
  doctype(bytes: Uint8Array, from: number, to: number): void;
  /** A whole raw text: `kept` is where its `keepFrom` stands now, and its text is from `from` to `to`. */
  raw(bytes: Uint8Array, kept: number, from: number, to: number): void;
}

export class Scanner {
  private readonly follower: Follower;
  /** Where the parts of the tag at hand stand. */
  readonly walker: TagWalker = new TagWalker();
  private readonly rawEnd = new RawEnd();
  private state: number = DATA;
  private isInTag = false;
  /** A whole raw text: the first byte kept, and how far from it its text and the place to go on are. */
  private whole: { kept: number; readonly text: number; resume: number } | undefined;
  private bytes: Uint8Array = new Uint8Array();
  private isLast = false;
  /** After the last bytes: where the token begins that the document ends in, if it does. */
  unfinished: number | undefined;

  constructor(follower: Follower) {
    this.follower = follower;
  }

  /** True where what was read last may be followed by more markup. */
  get isBetweenTokens(): boolean {
    return this.state === DATA;
  }

  /** Reads `bytes`; what was kept the last time stands before them again. Returns where to keep from. */
  read(bytes: Uint8Array, isLast: boolean): number {
    this.bytes = bytes;
    this.isLast = isLast;
    let at = 0;
    while (at < bytes.length || this.whole !== undefined) {
      const next = this.step(at);
      if (next < 0) return -next - 1;
      at = next;
    }
    return bytes.length;
  }

  /** Where to go on; `-1 - place` keeps from that place. */
  private step(at: number): number {
    switch (this.state) {
      case DATA:
        return this.data(at);
      case RAW:
        return this.whole === undefined ? this.raw(at) : this.wholeRaw(this.whole);
      case COMMENT:
        return this.span(afterComment(this.bytes, at), 3, at);
      case SECTION:
        return this.span(afterSection(this.bytes, at), 2, at);
      case BOGUS:
        return this.span(afterGreater(this.bytes, at), 0, at);
      default:
        return this.bytes.length;
    }
  }

  /** Goes on after a comment or section; keeps as many bytes as its end is long, less one. */
  private span(after: number, tail: number, from: number): number {
    if (after >= 0) {
      this.state = DATA;
      return after;
    }
    return -1 - Math.max(from, this.bytes.length - tail);
  }

  private data(start: number): number {
    const { bytes } = this;
    if (bytes[start] === LT) return this.markup(start);
    let at = start;
    while (at < bytes.length && isSpace(bytes[at] as number)) at += 1;
    const solid = at;
    while (at < bytes.length && (isSpace(bytes[at] as number) || bytes[at] === 0)) at += 1;
    let kind: TextKind = at > solid ? 'null' : 'space';
    if (at < bytes.length && bytes[at] !== LT) kind = 'text';
    // Short texts are the most: looking by hand is faster than a search until then.
    const near = Math.min(bytes.length, at + 48);
    while (at < near && bytes[at] !== LT) at += 1;
    if (at === near && at < bytes.length) {
      const found = bytes.indexOf(LT, at);
      at = found < 0 ? bytes.length : found;
    }
    this.follower.text(solid, kind);
    return at;
  }

  /** What the `<` at `at` begins. */
  private markup(at: number): number {
    const { bytes } = this;
    if (at + 1 >= bytes.length) return this.tooFew(at);
    const next = bytes[at + 1] as number;
    if (isLetter(next)) return this.tag(at, 1);
    if (next === SLASH) return this.endTag(at);
    if (next === BANG) return this.declaration(at);
    if (next === QUESTION) return this.bogus(at + 1);
    this.follower.text(at, 'text');
    return at + 1;
  }

  private bogus(at: number): number {
    this.state = BOGUS;
    return at;
  }

  /** Too few bytes to tell what stands at `at`: kept, or for ever what the end of the document makes of it. */
  private tooFew(at: number): number {
    if (!this.isLast) return -1 - at;
    this.unfinished = at;
    return this.bytes.length;
  }

  private endTag(at: number): number {
    const next = this.bytes[at + 2];
    if (next === undefined) return this.tooFew(at);
    if (isLetter(next)) return this.tag(at, 2);
    return next === GT ? at + 3 : this.bogus(at + 2);
  }

  private tag(at: number, nameAt: number): number {
    const { walker, bytes } = this;
    if (!this.isInTag) walker.start(nameAt);
    this.isInTag = true;
    // A tag that the document ends in is no tag.
    if (!walker.walk(bytes, at, bytes.length)) return this.tooFew(at);
    const to = at + walker.at;
    if (nameAt === 2) this.follower.endTag(bytes, at, at + 2, at + walker.nameEnd);
    else {
      const next = this.follower.startTag(bytes, at, to, walker, this.isLast);
      if (next === undefined) {
        this.isInTag = false;
        return -1 - at;
      }
      this.follow(next, to);
    }
    this.isInTag = false;
    return to;
  }

  private follow(next: Next, to: number): void {
    if (next.kind === 'data') return;
    this.state = next.kind === 'plain' ? PLAIN : RAW;
    if (next.kind === 'plain') return;
    this.rawEnd.start(next.name);
    this.whole =
      next.kind === 'whole'
        ? { kept: next.keepFrom, text: to - next.keepFrom, resume: to - next.keepFrom }
        : undefined;
  }

  private raw(at: number): number {
    const isEnd = this.rawEnd.find(this.bytes, at, this.bytes.length);
    if (isEnd) this.state = DATA;
    return isEnd ? this.rawEnd.at : -1 - this.rawEnd.at;
  }

  private wholeRaw(whole: { kept: number; readonly text: number; resume: number }): number {
    const { kept } = whole;
    const isEnd = this.rawEnd.find(this.bytes, kept + whole.resume, this.bytes.length);
    if (!isEnd && !this.isLast) {
      whole.resume = this.rawEnd.at - kept;
      whole.kept = 0;
      return -1 - kept;
    }
    const end = isEnd ? this.rawEnd.at : this.bytes.length;
    this.whole = undefined;
    if (isEnd) this.state = DATA;
    this.follower.raw(this.bytes, kept, kept + whole.text, end);
    return end;
  }

  private declaration(at: number): number {
    const { bytes } = this;
    const left = bytes.length - at;
    if (bytes[at + 2] === DASH || left === 2) {
      if (left < 4) return this.tooFew(at);
      return bytes[at + 3] === DASH ? this.comment(at) : this.bogus(at + 2);
    }
    const doctype = startsWith(bytes, at, '<!doctype'.slice(0, left));
    const section = this.follower.isForeign && isSection(bytes, at);
    if ((doctype || section) && left < 9) return this.tooFew(at);
    if (section) {
      this.state = SECTION;
      this.follower.text(at, 'text');
      return at + 9;
    }
    if (!doctype) return this.bogus(at + 2);
    const after = afterGreater(bytes, at);
    if (after < 0) return this.tooFew(at);
    this.follower.doctype(bytes, at, after);
    return after;
  }

  /** `<!-->` and `<!--->` end where they begin. */
  private comment(at: number): number {
    const { bytes } = this;
    const left = bytes.length - at;
    if (left < 6 && !this.isLast && (left < 5 || bytes[at + 4] === DASH)) return -1 - at;
    if (bytes[at + 4] === GT) return at + 5;
    if (bytes[at + 4] === DASH && bytes[at + 5] === GT) return at + 6;
    this.state = COMMENT;
    return at + 4;
  }
}

const SECTION_OPENER = '<![CDATA[';

/** As far as there are bytes; upper case as it is written. */
function isSection(bytes: Uint8Array, at: number): boolean {
  const left = Math.min(SECTION_OPENER.length, bytes.length - at);
  for (let index = 0; index < left; index += 1) {
    if (bytes[at + index] !== SECTION_OPENER.charCodeAt(index)) return false;
  }
  return true;
}
