/** A rewrite that writes down what it does, for the next time that the same bytes come. */
import type { Held } from '../hold/address-judge.ts';
import { openRewrite, type Rewrite } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import { joined } from '../output.ts';
import { type KeptPage, LONGEST_PAGE } from './page-memory.ts';

/** Bytes that come together are kept apart in steps of so many, so that others may come in other pieces. */
const STEP = 1024;

export function recordPage(options: RewriteOptions, keep: (page: KeptPage) => void): Rewrite {
  const record = new Recorder();
  const rewrite = openRewrite({
    ...options,
    onPlaced: (what, at, length) => record.placed(what, at, length),
    onHeld: (held) => {
      record.held.push(held);
      options.onHeld?.(held);
    },
  });
  return {
    write(chunk) {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < chunk.length; at += STEP) {
        const part = chunk.subarray(at, at + STEP);
        const out = rewrite.write(part);
        record.step(part, out);
        pieces.push(out);
      }
      return joined(pieces);
    },
    end() {
      const out = rewrite.end();
      record.last(out);
      const page = record.page();
      if (page !== undefined) keep(page);
      return out;
    },
  };
}

class Recorder {
  readonly held: Held[] = [];
  private readonly source: Uint8Array[] = [];
  private readonly out: Uint8Array[] = [];
  private readonly sources: number[] = [];
  private readonly outs: number[] = [];
  private sourceLength = 0;
  private outLength = 0;
  private readonly places: { what: 'head' | 'body'; at: number; length: number }[] = [];

  placed(what: 'head' | 'body', at: number, length: number): void {
    this.places.push({ what, at, length });
  }

  step(source: Uint8Array, out: Uint8Array): void {
    this.sourceLength += source.length;
    this.outLength += out.length;
    if (this.sourceLength > LONGEST_PAGE) return;
    this.source.push(source.slice());
    this.out.push(out.slice());
    this.sources.push(this.sourceLength);
    this.outs.push(this.bare(this.outLength));
  }

  /** What goes only because nothing follows. */
  last(out: Uint8Array): void {
    this.out.push(out.slice());
  }

  /** `undefined` for what is too long, or may not be UTF-8: a byte order mark weighs more than what is declared. */
  page(): KeptPage | undefined {
    const first = this.source[0]?.[0] ?? 0;
    if (this.sourceLength > LONGEST_PAGE || this.sourceLength === 0 || first >= 0xef) return undefined;
    const whole = joined(this.out);
    const out: Uint8Array[] = [];
    let done = 0;
    for (const { at, length } of this.places) {
      out.push(whole.subarray(done, at));
      done = at + length;
    }
    const at = (what: 'head' | 'body'): number => {
      const place = this.places.find((each) => each.what === what);
      return place === undefined ? -1 : this.bare(place.at);
    };
    return {
      source: Buffer.from(joined(this.source)),
      out: Buffer.from(joined([...out, whole.subarray(done)])),
      sources: this.sources,
      outs: this.outs,
      head: at('head'),
      body: at('body'),
      held: this.held,
    };
  }

  /** A place in the outcome, counted without head and body. */
  private bare(at: number): number {
    return this.places.reduce(
      (bare, place) => bare - Math.max(0, Math.min(at, place.at + place.length) - place.at),
      at,
    );
  }
}
