/**
 * Element names as small numbers, and what each means to the tokenizer. One table for the process holds the names
 * of HTML; a document adds its own to a table of its own.
 */
import { asciiLower, latin1, startsWith } from '../scan/bytes.ts';

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

/** The names of HTML, in the table that every document begins with. */
const ALL =
  'html head title base link meta style script noscript body article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer address p hr pre blockquote ol ul menu li dl dt dd figure figcaption main search div a em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del picture source img iframe embed object video audio track map area table caption colgroup col tbody thead tfoot tr td th form label input button select datalist optgroup option textarea output progress meter fieldset legend details summary dialog slot template canvas svg path g use defs circle rect line polyline polygon math';

/** Grows with the names of one document. */
export class Names {
  readonly texts: string[];
  readonly flags: number[];
  private readonly slots: (number[] | undefined)[];

  constructor(known?: Names) {
    this.texts = known?.texts.slice() ?? [];
    this.flags = known?.flags.slice() ?? [];
    this.slots = known?.slots.slice() ?? new Array(SLOTS).fill(undefined);
  }

  /** The names of one document more, beside those of HTML. */
  static ofDocument(): Names {
    return new Names(HTML);
  }

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
    return text.length === to - from && startsWith(bytes, from, text);
  }

  private add(slot: number, name: string): number {
    const lower = asciiLower(name);
    const id = this.texts.push(lower) - 1;
    this.flags.push(FLAGS.get(lower) ?? NOT_RAW);
    this.slots[slot] = [...(this.slots[slot] ?? []), id];
    return id;
  }
}

const HTML = new Names();
for (const name of ALL.split(' ')) HTML.idOf(Buffer.from(name), 0, name.length);
