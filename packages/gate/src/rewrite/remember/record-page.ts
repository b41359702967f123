/** A rewrite that writes down what it does, for the next time that the same bytes come. */
import type { Held } from '../hold/address-judge.ts';
import { openRewrite, type Rewrite, rewriterOfUtf8 } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import { piecesOf } from '../our-html.ts';
import { joined } from '../output.ts';
import type { Rewriter } from '../rewriter.ts';
import { LT } from '../scan/bytes.ts';
import type { Cut, KeptPage } from './kept-page.ts';
import { LONGEST_PAGE } from './page-memory.ts';

/** A cut after so many bytes: before the next tag, if there is one in as many again. */
const STEP = 512;

/** Where no mark stands first, what is declared as UTF-8 is UTF-8. */
const MARKS = 0xef;

export function recordPage(options: RewriteOptions, keep: (page: KeptPage) => void): Rewrite {
  let rewrite: Rewrite | undefined;
  const begun = (chunk: Uint8Array): Rewrite => {
    rewrite ??= (chunk[0] ?? 0) < MARKS ? new Recorder(options, keep) : openRewrite(options);
    return rewrite;
  };
  return {
    write: (chunk) => (chunk.length === 0 ? chunk : begun(chunk).write(chunk)),
    end: () => rewrite?.end() ?? new Uint8Array(),
  };
}

class Recorder implements Rewrite {
  private readonly options: RewriteOptions;
  private readonly keep: (page: KeptPage) => void;
  /** Without our own HTML, which is put in here. */
  private readonly rewriter: Rewriter;
  private readonly source: Uint8Array[] = [];
  private readonly out: Uint8Array[] = [];
  private readonly cuts: Cut[] = [];
  private readonly places: { what: 'head' | 'body'; at: number }[] = [];
  private readonly held: Held[] = [];
  private sourceLength = 0;
  private outLength = 0;
  private plainUntil = 0;

  constructor(options: RewriteOptions, keep: (page: KeptPage) => void) {
    this.options = options;
    this.keep = keep;
    this.rewriter = rewriterOfUtf8({
      ...options,
      head: '',
      body: '',
      onPlaced: (what, at) => this.places.push({ what, at }),
      onHeld: (held) => {
        this.held.push(held);
        options.onHeld?.(held);
      },
    });
    this.cut();
  }

  write(chunk: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < chunk.length; ) {
      const tag = chunk.indexOf(LT, at + STEP);
      const to = tag < 0 || tag > at + 2 * STEP ? at + STEP : tag;
      const part = chunk.subarray(at, to);
      this.sourceLength += part.length;
      pieces.push(...this.withOurs(() => this.rewriter.write(part)));
      if (this.sourceLength <= LONGEST_PAGE) this.source.push(part.slice());
      this.cut();
      at = to;
    }
    return joined(pieces);
  }

  end(): Uint8Array {
    const pieces = this.withOurs(() => this.rewriter.end());
    if (this.rewriter.isPlain) this.plainUntil = this.sourceLength;
    if (this.sourceLength <= LONGEST_PAGE) this.keep(this.page());
    return joined(pieces);
  }

  /** What the rewriter gives, and in it head and body where they were placed meanwhile. */
  private withOurs(work: () => Uint8Array): readonly Uint8Array[] {
    const placed = this.places.length;
    const out = work();
    const start = this.outLength;
    this.outLength += out.length;
    if (this.sourceLength <= LONGEST_PAGE) this.out.push(out.slice());
    const pieces: Uint8Array[] = [];
    let done = start;
    for (const { what, at } of this.places.slice(placed)) {
      pieces.push(out.subarray(done - start, at - start), ...piecesOf(this.options[what] ?? ''));
      done = at;
    }
    return [...pieces, out.subarray(done - start)];
  }

  private cut(): void {
    if (this.sourceLength > LONGEST_PAGE) return;
    const { standing, isPlain } = this.rewriter;
    if (isPlain) this.plainUntil = this.sourceLength;
    this.cuts.push({
      source: this.sourceLength,
      out: this.outLength,
      held: this.held.length,
      placed: this.places.length,
      standing,
      clean: standing === undefined ? (this.cuts.at(-1)?.clean ?? 0) : this.cuts.length,
    });
  }

  private page(): KeptPage {
    const { cuts, places, held, plainUntil } = this;
    const source = Buffer.from(joined(this.source));
    return {
      source,
      out: Buffer.from(joined(this.out)),
      cuts,
      places,
      held,
      past: this.rewriter.past,
      plainUntil,
    };
  }
}
