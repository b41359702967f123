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
}

export function openLog(names: Names): Played {
  const tokens: number[] = [];
  let doctypes: string[] = [];

  const note = (token: number): void => {
    // A run of text counts once.
    if (token % KINDS < SPACE || tokens.at(-1) !== token) tokens.push(token);
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
        else if (kind === SPACE) exact.text('space');
        else if (kind === TEXT) exact.text('text');
        else if (kind === NULL) exact.text('null');
        else if (kind === DOCTYPE) exact.doctype(doctypes[Math.floor(token / KINDS) - 1] ?? '');
        else exact.start(name, kind === START_CLOSED, []);
      }
      tokens.length = 0;
      doctypes = [];
    },
  };
}
