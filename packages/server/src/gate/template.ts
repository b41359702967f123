/**
 * HTML that is the same for everyone but for its holes. What is the same is encoded once, and goes into each page as the
 * very same bytes.
 */
export interface Template {
  readonly fixed: readonly Uint8Array[];
  /** The mark of the hole after each but the last of `fixed`. */
  readonly holes: readonly string[];
}

/** `marks`: texts that stand where a hole is to be. None has a character that means something to a pattern. */
export function templateOf(html: string, marks: readonly string[]): Template {
  // With a group, what parted the pieces is among them.
  const pieces = html.split(new RegExp(`(${marks.join('|')})`));
  return {
    fixed: pieces.filter((_, at) => at % 2 === 0).map((text) => Buffer.from(text)),
    holes: pieces.filter((_, at) => at % 2 === 1),
  };
}

export function filled({ fixed, holes }: Template, fill: (mark: string) => string): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (const [at, bytes] of fixed.entries()) {
    pieces.push(bytes);
    const mark = holes[at];
    if (mark !== undefined) pieces.push(Buffer.from(fill(mark)));
  }
  return pieces;
}
