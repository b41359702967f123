/** What was made of one page, so that it can be given again for the same bytes, whole or from any of its cuts on. */
import type { Held } from '../hold/address-judge.ts';
import type { Standing } from '../standing.ts';
import type { Past } from '../tree/log.ts';

export interface KeptPage {
  readonly source: Buffer;
  /** Without head and body: those are each visitor's own. */
  readonly out: Buffer;
  /** In order; the first is before the first byte. */
  readonly cuts: readonly Cut[];
  /** Where in `out` they go. */
  readonly places: readonly { readonly what: 'head' | 'body'; readonly at: number }[];
  readonly held: readonly Held[];
  readonly past: Past;
  /** Up to here, what a stretch of the source means depends on nothing before it but a cut's standing. */
  readonly plainUntil: number;
}

/** After `source` bytes of the source so much has come of it. */
export interface Cut {
  readonly source: number;
  readonly out: number;
  readonly held: number;
  readonly placed: number;
  /** `undefined` inside a token: what comes out may go, but nothing can go on from here. */
  readonly standing: Standing | undefined;
  /** The index of the last cut with a standing: this one, or one before. */
  readonly clean: number;
}

/** What a page takes in memory, about. */
export function sizeOf({ source, out, cuts, past }: KeptPage): number {
  return source.length + out.length + cuts.length * 150 + past.log.size * 8;
}
