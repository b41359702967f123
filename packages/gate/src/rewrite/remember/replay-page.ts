/**
 * Gives again what was made of a page, as long as the bytes that come are the page's. At the first that is not, the
 * rewrite reads on from the last cut before it, and gives what it makes of the bytes, until they are the page's again.
 * Of the page itself nothing goes out but what was made of the very bytes that came (ENF-6).
 */
import { openRewrite, type Rewrite, rewriterOfUtf8 } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import { piecesOf } from '../our-html.ts';
import { joined } from '../output.ts';
import type { Rewriter } from '../rewriter.ts';
import { isSameStanding } from '../standing.ts';
import type { Cut, KeptPage } from './kept-page.ts';
import { alikeFor, meetingOf } from './meeting.ts';

export interface Ends {
  readonly same: () => void;
  readonly other: () => void;
}

/** A page of which more than this part was another is another page. */
const MOST_OTHER = 0.25;

export function replayPage(page: KeptPage, options: RewriteOptions, ends: Ends): Rewrite {
  const replay = new Replay(page, options);
  return {
    pieces: (chunk) => replay.write(chunk),
    write: (chunk) => joined(replay.write(chunk)),
    end() {
      const rest = joined(replay.end());
      if (replay.other > MOST_OTHER * replay.length) ends.other();
      else ends.same();
      return rest;
    },
  };
}

class Replay {
  /** Bytes that came, and how many of them had to be read. */
  length = 0;
  other = 0;
  private readonly page: KeptPage;
  private readonly options: RewriteOptions;
  private pieces: Uint8Array[] = [];
  /** What came was the page's up to here. */
  private seen = 0;
  private cut = 0;
  /** Of the outcome: what has gone out, and of that since the last cut that one can go on from. */
  private done = 0;
  private sinceClean = 0;
  private placed = 0;
  private told = 0;
  /** Reads what is not the page's; `undefined` while all is. */
  private live: Rewrite | undefined;
  private rewriter: Rewriter | undefined;
  /** Up to here, the log of the rewriter has what the page's has. */
  private noted = 0;
  private sinceParting = 0;
  /** Bytes that the live rewrite gives and that have gone out. */
  private skipped = 0;

  constructor(page: KeptPage, options: RewriteOptions) {
    this.page = page;
    this.options = options;
  }

  write(chunk: Uint8Array): readonly Uint8Array[] {
    this.length += chunk.length;
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    while (rest.length > 0) rest = this.live === undefined ? this.follow(rest) : this.read(this.live, rest);
    return this.taken();
  }

  end(): readonly Uint8Array[] {
    const { page } = this;
    if (this.live === undefined && this.seen < page.source.length) this.part();
    if (this.live !== undefined) this.give(this.live.end());
    else {
      this.release({ out: page.out.length, placed: page.places.length });
      this.tell(page.held.length);
    }
    return this.taken();
  }

  private taken(): readonly Uint8Array[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  /** What of `bytes` is not the page's. Once something was not, it only tells as far as what was before does not matter. */
  private follow(bytes: Buffer): Buffer {
    const { page } = this;
    const to = this.rewriter === undefined ? page.source.length : page.plainUntil;
    const alike = alikeFor(page.source, this.seen, to, bytes);
    this.seen += alike;
    this.pass();
    if (alike < bytes.length) this.part();
    return bytes.subarray(alike);
  }

  /** Everything up to the last cut that was seen whole goes out. */
  private pass(): void {
    const { cuts } = this.page;
    const before = this.cut;
    while ((cuts[this.cut + 1]?.source ?? Number.POSITIVE_INFINITY) <= this.seen) this.cut += 1;
    const last = cuts[this.cut] as Cut;
    if (last.clean > before) {
      const clean = cuts[last.clean] as Cut;
      this.release(clean);
      this.tell(clean.held);
      this.sinceClean = 0;
    }
    this.sinceClean += this.release(last);
  }

  private release({ out, placed }: Pick<Cut, 'out' | 'placed'>): number {
    const { page, pieces } = this;
    let length = 0;
    const give = (piece: Uint8Array): void => {
      if (piece.length > 0) pieces.push(piece);
      length += piece.length;
    };
    for (const { what, at } of page.places.slice(this.placed, placed)) {
      give(page.out.subarray(this.done, at));
      for (const piece of piecesOf(this.options[what] ?? '')) give(piece);
      this.done = at;
    }
    give(page.out.subarray(this.done, out));
    this.placed = placed;
    this.done = out;
    return length;
  }

  private tell(held: number): void {
    for (const each of this.page.held.slice(this.told, held)) this.options.onHeld?.(each);
    this.told = held;
  }

  /** From here on it is read: what was seen since the last cut to go on from is read again, and goes out once. */
  private part(): void {
    const { page } = this;
    const clean = page.cuts[page.cuts[this.cut]?.clean ?? 0] as Cut;
    this.skipped = this.sinceClean;
    this.sinceParting = 0;
    this.other += this.seen - clean.source;
    // Before the first byte nobody knows whether a byte order mark comes.
    if (this.seen === 0) this.live = openRewrite(this.options);
    else if (clean.standing !== undefined) {
      this.rewriter ??= rewriterOfUtf8(this.options, page.past);
      this.rewriter.resume(clean.standing, page.past, this.noted);
      this.live = this.rewriter;
      this.give(this.live.write(page.source.subarray(clean.source, this.seen)));
    }
  }

  /** What of `bytes` comes after the place where they are the page's again. */
  private read(live: Rewrite, bytes: Buffer): Buffer {
    const { page, rewriter } = this;
    const meeting = rewriter && meetingOf(page, this.seen, bytes, this.sinceParting);
    const at = meeting?.at ?? bytes.length;
    this.other += at;
    this.sinceParting += at;
    this.give(live.write(bytes.subarray(0, at)));
    if (meeting === undefined) return bytes.subarray(at);
    const cut = page.cuts[meeting.cut] as Cut;
    if (isSameStanding(rewriter?.standing, cut.standing)) this.meet(meeting.cut, cut);
    else {
      this.other += bytes.length - at;
      this.sinceParting += bytes.length - at;
      this.give(live.write(bytes.subarray(at)));
      return bytes.subarray(bytes.length);
    }
    return bytes.subarray(at);
  }

  private meet(index: number, { source, out, held, placed, standing }: Cut): void {
    this.live = undefined;
    this.cut = index;
    this.seen = source;
    this.done = out;
    this.sinceClean = 0;
    this.placed = placed;
    this.told = held;
    this.noted = standing?.noted ?? 0;
  }

  private give(bytes: Uint8Array): void {
    const skipped = Math.min(this.skipped, bytes.length);
    this.skipped -= skipped;
    if (skipped < bytes.length) this.pieces.push(bytes.subarray(skipped));
  }
}
