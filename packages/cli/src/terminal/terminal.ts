import type { Problem } from '../command/problem.ts';

/** Where bytes come from: a named file, or what was piped in. */
export type Reading =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** All that a command sees of the machine it runs on. */
export interface Terminal {
  /** Standard output: the result and nothing else. */
  out(text: string): void;
  /** Standard error: talk. */
  say(text: string): void;
  /** Whether the result, or the talk, may have colours (a terminal, and no NO_COLOR). */
  readonly colours: { readonly out: boolean; readonly say: boolean };
  /** The bytes of a file; of standard input for `-`. */
  read(path: string): Promise<Reading>;
  /** Writes a whole file. With `keep`, a file that exists is left alone, and that is a problem. */
  write(path: string, text: string, existing: 'keep' | 'replace'): Promise<Problem | undefined>;
  /** Writes a long text piece by piece, as fast as it is taken; to standard output without `path`. */
  pour(pieces: AsyncIterable<string>, path: string | undefined): Promise<Problem | undefined>;
  /** Resolves when the person or the machine asks a long-running command to stop. */
  untilStopped(): Promise<void>;
}
