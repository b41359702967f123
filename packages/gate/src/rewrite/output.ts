/** Collects what goes out: unbroken stretches of the source, and what is put between them. */
const encoder = new TextEncoder();

export class Output {
  private pieces: Uint8Array[] = [];
  private source: Uint8Array = new Uint8Array();
  private done = 0;
  private taken = 0;

  /** What follows is copied from `source`, from its first byte. */
  open(source: Uint8Array): void {
    this.source = source;
    this.done = 0;
  }

  /** Puts `text` before the byte at `at`; everything up to there is copied. Places never go back. */
  insert(at: number, text: string): void {
    if (text === '') return;
    this.copy(at);
    this.pieces.push(encoded(text));
  }

  /** Where in the whole outcome the byte at `at` comes to stand, if nothing more goes in before it. */
  placeOf(at: number): number {
    this.copy(at);
    return this.pieces.reduce((sum, { length }) => sum + length, this.taken);
  }

  /** Puts `bytes` in the place of everything between `from` and `to`. */
  replace(from: number, to: number, bytes: Uint8Array): void {
    this.copy(from);
    this.pieces.push(bytes);
    this.done = to;
  }

  /** What is ready once everything before `end` may go out. */
  take(end: number): Uint8Array {
    this.copy(end);
    const pieces = this.pieces;
    this.pieces = [];
    const ready = pieces.length === 1 ? (pieces[0] as Uint8Array) : joined(pieces);
    this.taken += ready.length;
    return ready;
  }

  private copy(to: number): void {
    if (to > this.done) this.pieces.push(this.source.subarray(this.done, to));
    this.done = Math.max(this.done, to);
  }
}

const LONGEST_KEPT = 120;
const MOST_KEPT = 500;
const kept = new Map<string, Uint8Array>();

/** What goes in is nearly always one of a few short texts. */
function encoded(text: string): Uint8Array {
  const found = kept.get(text);
  if (found !== undefined) return found;
  const bytes = encoder.encode(text);
  if (text.length <= LONGEST_KEPT && kept.size < MOST_KEPT) kept.set(text, bytes);
  return bytes;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  // Every byte of it is written below.
  const all = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A copy of less costs less than a write of its own. */
const LARGE = 16_384;

/** The same bytes in fewer pieces: short ones that follow each other become one. */
export function gathered(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  let short: Uint8Array[] = [];
  const close = (): void => {
    if (short.length > 0) all.push(short.length === 1 ? (short[0] as Uint8Array) : joined(short));
    short = [];
  };
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (piece.length < LARGE) short.push(piece);
    else {
      close();
      all.push(piece);
    }
  }
  close();
  return all;
}
