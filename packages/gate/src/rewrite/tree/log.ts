/** What the tree has seen, a number a token, so that it can be played to the exact tree builder later. */
import type { TextKind } from '../scan/scanner.ts';
import type { ExactTree } from './exact-tree.ts';
import type { Names } from './names.ts';

const START = 0;
const START_CLOSED = 1;
const END = 2;
const SPACE = 3;
const TEXT = 4;
const NULL = 5;
const DOCTYPE = 6;
const KINDS = 8;
const TEXTS: Readonly<Record<TextKind, number>> = { space: SPACE, text: TEXT, null: NULL };

export interface Played {
  readonly size: number;
  start(id: number, isSelfClosing: boolean): void;
  end(id: number): void;
  text(kind: TextKind): void;
  doctype(source: string): void;
  play(exact: ExactTree): void;
  /** How much there is; what comes after is noted by itself, also where it goes on with the same text. */
  mark(): number;
  /** Notes in `other`, whose names begin with ours, what stands between two marks. */
  repeat(from: number, to: number, other: Played): void;
}

/** What was read of a document, in its names. */
export interface Past {
  readonly names: Names;
  readonly log: Played;
}

export function openLog(names: Names): Played {
  const tokens: number[] = [];
  const doctypes: string[] = [];
  let marked = 0;

  const note = (token: number): void => {
    // A run of text counts once.
    if (token % KINDS < SPACE || tokens.length === marked || tokens.at(-1) !== token) tokens.push(token);
  };
  const tell = (token: number, other: Pick<Played, 'text' | 'doctype'>): void => {
    const kind = token % KINDS;
    if (kind === SPACE) other.text('space');
    else if (kind === TEXT) other.text('text');
    else if (kind === NULL) other.text('null');
    else other.doctype(doctypes[Math.floor(token / KINDS) - 1] ?? '');
  };

  return {
    get size() {
      return tokens.length;
    },
    start: (id, isSelfClosing) => note(id * KINDS + (isSelfClosing ? START_CLOSED : START)),
    end: (id) => note(id * KINDS + END),
    text: (kind) => note(TEXTS[kind]),
    doctype(source) {
      note(doctypes.push(source) * KINDS + DOCTYPE);
    },
    play(exact) {
      for (const token of tokens) {
        const name = names.texts[Math.floor(token / KINDS)] as string;
        const kind = token % KINDS;
        if (kind === END) exact.end(name);
        else if (kind < END) exact.start(name, kind === START_CLOSED, []);
        else tell(token, exact);
      }
    },
    mark() {
      marked = tokens.length;
      return marked;
    },
    repeat(from, to, other) {
      for (let at = from; at < to; at += 1) {
        const token = tokens[at] as number;
        const kind = token % KINDS;
        const id = Math.floor(token / KINDS);
        if (kind === END) other.end(id);
        else if (kind < END) other.start(id, kind === START_CLOSED);
        else tell(token, other);
      }
    },
  };
}
