/**
 * Element names as small numbers, and what each means to the tokenizer. One table for the process holds the names
 * of HTML; a document adds its own to a table of its own.
 */
import { latin1 } from '../scan/bytes.ts';

/** What a start tag of this name switches the tokenizer to, in HTML. */
export const NOT_RAW = 0;
export const RCDATA = 1;
export const RAWTEXT = 2;
export const SCRIPT = 3;
export const NOSCRIPT = 4;
export const PLAINTEXT = 5;

const RAW: Readonly<Record<string, number>> = {
  title: RCDATA,
  textarea: RCDATA,
  style: RAWTEXT,
  xmp: RAWTEXT,
  iframe: RAWTEXT,
  noembed: RAWTEXT,
  noframes: RAWTEXT,
  script: SCRIPT,
  noscript: NOSCRIPT,
  plaintext: PLAINTEXT,
};

/** Names whose tags the tree has to look at, and why. */
export const FOREIGN_ROOT = 8;
export const SELECT = 16;
export const FRAMESET = 32;
export const COLUMN = 64;
export const TEMPLATE = 128;
/** Ignored inside a `select` by older parsers, so that it switches nothing there. */
export const ODD_IN_SELECT = 256;
/** In SVG or MathML, its start tag ends the foreign content. */
export const BREAKOUT = 512;
export const SVG_INTEGRATION = 1024;
export const MATHML_INTEGRATION = 2048;
export const ANNOTATION = 4096;
/** Its end tag, seen in foreign content, ends it. */
export const END_BREAKOUT = 8192;

const MARKS: readonly (readonly [number, string])[] = [
  [FOREIGN_ROOT, 'svg math'],
  [SELECT, 'select'],
  [FRAMESET, 'frameset'],
  [COLUMN, 'col'],
  [TEMPLATE, 'template'],
  [ODD_IN_SELECT, 'title style xmp iframe noembed noframes noscript plaintext svg math'],
  [
    BREAKOUT,
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var font',
  ],
  [SVG_INTEGRATION, 'foreignobject desc title'],
  [MATHML_INTEGRATION, 'mi mo mn ms mtext'],
  [ANNOTATION, 'annotation-xml'],
  [END_BREAKOUT, 'p br'],
];

const FLAGS: ReadonlyMap<string, number> = known();

function known(): Map<string, number> {
  const flags = new Map(Object.entries(RAW));
  for (const [flag, names] of MARKS) {
    for (const name of names.split(' ')) flags.set(name, (flags.get(name) ?? NOT_RAW) | flag);
  }
  return flags;
}

const SLOTS = 1024;

/** Grows with the names of one document. */
export class Names {
  readonly texts: string[] = [];
  readonly flags: number[] = [];
  private readonly slots: number[][] = [];

  /** The number of the name between `from` and `to`, whatever its case. */
  idOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (hash * 31 + ((bytes[at] as number) | 0x20)) | 0;
    const slot = this.slots[hash & (SLOTS - 1)];
    if (slot !== undefined) for (const id of slot) if (this.isNamed(id, bytes, from, to)) return id;
    return this.add(hash & (SLOTS - 1), latin1(bytes, from, to));
  }

  private isNamed(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const text = this.texts[id] as string;
    if (text.length !== to - from) return false;
    for (let index = 0; index < text.length; index += 1) {
      let byte = bytes[from + index] as number;
      if (byte >= 0x41 && byte <= 0x5a) byte += 0x20;
      if (byte !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private add(slot: number, name: string): number {
    const lower = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const id = this.texts.push(lower) - 1;
    this.flags.push(FLAGS.get(lower) ?? NOT_RAW);
    const ids = this.slots[slot];
    if (ids === undefined) this.slots[slot] = [id];
    else ids.push(id);
    return id;
  }
}
