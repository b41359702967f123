/**
 * Gives again what was made of a page, as long as the bytes that come are the page's. At the first that is not, the
 * rewrite reads the page from its beginning, and goes on after what has gone out.
 */
import { openRewrite, type Rewrite } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import { joined } from '../output.ts';
import type { KeptPage } from './page-memory.ts';

export interface Ends {
  readonly same: () => void;
  readonly other: () => void;
}

export function replayPage(page: KeptPage, options: RewriteOptions, ends: Ends): Rewrite {
  const gone = new Gone(page, options);
  let seen = 0;
  let live: Rewrite | undefined;

  /** What has gone out does not go again. */
  const readAnew = (): Rewrite => {
    ends.other();
    const rewrite = without(openRewrite(options), gone.length);
    let again = rewrite.write(page.source.subarray(0, seen));
    const after = (bytes: Uint8Array): Uint8Array => {
      const all = again.length === 0 ? bytes : joined([again, bytes]);
      again = EMPTY;
      return all;
    };
    return { write: (chunk) => after(rewrite.write(chunk)), end: () => after(rewrite.end()) };
  };

  const pieces = (chunk: Uint8Array): readonly Uint8Array[] => {
    if (live !== undefined) return [live.write(chunk)];
    const to = seen + chunk.length;
    if (to <= page.source.length && page.source.compare(chunk, 0, chunk.length, seen, to) === 0) {
      seen = to;
      return gone.after(seen);
    }
    live = readAnew();
    return [live.write(chunk)];
  };

  return {
    pieces,
    write: (chunk) => together(pieces(chunk)),
    end() {
      if (live !== undefined) return live.end();
      if (seen < page.source.length) return readAnew().end();
      ends.same();
      for (const held of page.held) options.onHeld?.(held);
      return together(gone.rest());
    },
  };
}

const EMPTY = new Uint8Array();

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : joined(pieces);
}
const encoder = new TextEncoder();

/** All of it but its first `length` bytes. */
function without(rewrite: Rewrite, length: number): Rewrite {
  let left = length;
  const rest = (bytes: Uint8Array): Uint8Array => {
    const skipped = Math.min(left, bytes.length);
    left -= skipped;
    return skipped === 0 ? bytes : bytes.subarray(skipped);
  };
  return { write: (chunk) => rest(rewrite.write(chunk)), end: () => rest(rewrite.end()) };
}

/** What of the outcome has gone out, with this visitor's own head and body in their places. */
class Gone {
  /** In bytes, head and body with them. */
  length = 0;
  private readonly page: KeptPage;
  private readonly places: { readonly at: number; readonly text: string }[];
  private step = 0;
  private done = 0;

  constructor(page: KeptPage, { head = '', body = '' }: RewriteOptions) {
    this.page = page;
    this.places = [
      { at: page.head, text: head },
      { at: page.body, text: body },
    ].filter(({ at }) => at >= 0);
  }

  /** What may go once `seen` bytes of the source were seen. */
  after(seen: number): readonly Uint8Array[] {
    const { sources, outs } = this.page;
    while ((sources[this.step] ?? Number.POSITIVE_INFINITY) <= seen) this.step += 1;
    return this.to(outs[this.step - 1] ?? 0, false);
  }

  rest(): readonly Uint8Array[] {
    return this.to(this.page.out.length, true);
  }

  private to(end: number, isLast: boolean): readonly Uint8Array[] {
    const pieces: Uint8Array[] = [];
    for (let next = this.places[0]; next !== undefined; next = this.places[0]) {
      if (next.at > end || (next.at === end && !isLast)) break;
      pieces.push(this.page.out.subarray(this.done, next.at), encoder.encode(next.text));
      this.done = next.at;
      this.places.shift();
    }
    pieces.push(this.page.out.subarray(this.done, end));
    this.done = end;
    for (const { length } of pieces) this.length += length;
    return pieces;
  }
}
