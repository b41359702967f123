/** What the tree has seen, a number a token, so that it can be played to the exact tree builder later. */
import type { ExactTree } from './exact-tree.ts';
import type { Names } from './names.ts';

const START = 0;
const START_CLOSED = 1;
const END = 2;
const SPACE = 3;
const TEXT = 4;
const DOCTYPE = 5;
const KINDS = 8;

export interface Played {
  readonly size: number;
  start(id: number, isSelfClosing: boolean): void;
  end(id: number): void;
  text(isSpace: boolean): void;
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
    text: (isSpace) => note(isSpace ? SPACE : TEXT),
    doctype(source) {
      note(doctypes.push(source) * KINDS + DOCTYPE);
    },
    play(exact) {
      for (const token of tokens) {
        const name = names.texts[Math.floor(token / KINDS)] as string;
        const kind = token % KINDS;
        if (kind === END) exact.end(name);
        else if (kind === SPACE || kind === TEXT) exact.text(kind === SPACE);
        else if (kind === DOCTYPE) exact.doctype(doctypes[Math.floor(token / KINDS) - 1] ?? '');
        else exact.start(name, { isSelfClosing: kind === START_CLOSED, attributes: () => [] });
      }
      tokens.length = 0;
      doctypes = [];
    },
  };
}
