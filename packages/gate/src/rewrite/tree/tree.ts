/**
 * What the tree builder tells the tokenizer: after which start tags raw text follows, and whether `<![CDATA[` is one.
 *
 * Almost every page can be followed with next to nothing: outside SVG, MathML, `select` and framesets, which names
 * switch to raw text depends on nothing else, and well-formed SVG and MathML need a stack of their own only. So
 * that is all this does, and it keeps a log of what went by. The first tag for which that is not enough makes it
 * play the log to parse5's own tree builder (`exact-tree.ts`), which then decides for the rest of the document.
 */
import type { TextKind } from '../scan/scanner.ts';
import type { Standing } from '../standing.ts';
import { ExactTree } from './exact-tree.ts';
import { openLog, type Played } from './log.ts';
import {
  ANNOTATION,
  BREAKOUT,
  COLUMN,
  END_BREAKOUT,
  FOREIGN_ROOT,
  FRAMESET,
  MATHML_INTEGRATION,
  type Names,
  NOT_RAW,
  ODD_IN_SELECT,
  SELECT,
  SVG_INTEGRATION,
  TEMPLATE,
} from './names.ts';

const SVG = 0;
const MATHML = 1;
const RAW_BITS = 7;

/** The longest log; a document with more tags is followed exactly. */
const LONGEST_LOG = 1_000_000;

/** Reads the attributes of the tag at hand; only where the tree builder looks at them. */
export type ReadAttributes = () => { name: string; value: string }[];

export class Tree {
  private readonly names: Names;
  readonly log: Played;
  private exact: ExactTree | undefined;
  private readonly foreign: number[] = [];
  private namespace = SVG;
  private isInSelect = false;
  private hasTemplate = false;

  constructor(names: Names) {
    this.names = names;
    this.log = openLog(names);
  }

  /** The next text is SVG's or MathML's, where `<![CDATA[` opens a section. */
  get isForeign(): boolean {
    if (this.exact !== undefined) return this.exact.isForeign;
    return this.foreign.length > 0 && !this.isIntegration();
  }

  /** The current node is of SVG or MathML. */
  get isForeignNode(): boolean {
    return this.exact === undefined ? this.foreign.length > 0 : this.exact.isForeignNode;
  }

  /** A body that ends here ends the page: not one in a template, in a frameset or in SVG. */
  get isBody(): boolean {
    return this.exact === undefined ? this.foreign.length === 0 && !this.hasTemplate : this.exact.isBody;
  }

  /** Whether the little we keep has been enough. */
  get isPlain(): boolean {
    return this.exact === undefined;
  }

  /** `undefined` where what follows depends on more than this. */
  get standing(): Pick<Standing, 'isInSelect' | 'hasTemplate' | 'noted'> | undefined {
    if (this.exact !== undefined || this.foreign.length > 0) return undefined;
    return { isInSelect: this.isInSelect, hasTemplate: this.hasTemplate, noted: this.log.mark() };
  }

  resume({ isInSelect, hasTemplate }: Standing): void {
    this.isInSelect = isInSelect;
    this.hasTemplate = hasTemplate;
  }

  text(kind: TextKind): void {
    if (this.exact === undefined) this.log.text(kind);
    else this.exact.text(kind);
  }

  doctype(source: string): void {
    if (this.exact === undefined) this.log.doctype(source);
    else this.exact.doctype(source);
  }

  /** What the tokenizer reads next: one of the kinds in `names.ts`. */
  start(id: number, isSelfClosing: boolean, attributes: ReadAttributes): number {
    const flags = this.names.flags[id] as number;
    if (this.exact === undefined && this.isOdd(flags)) this.becomeExact();
    if (this.exact !== undefined) {
      return this.exact.start(this.names.texts[id] as string, isSelfClosing, attributes());
    }
    this.log.start(id, isSelfClosing);
    if (this.foreign.length > 0 || (flags & FOREIGN_ROOT) !== 0) {
      if (this.foreign.length === 0) this.namespace = this.names.texts[id] === 'svg' ? SVG : MATHML;
      if (!isSelfClosing) this.foreign.push(id);
      return NOT_RAW;
    }
    if ((flags & SELECT) !== 0) this.isInSelect = true;
    if ((flags & TEMPLATE) !== 0) this.hasTemplate = true;
    return flags & RAW_BITS;
  }

  end(id: number): void {
    if (this.exact === undefined && this.foreign.length > 0) this.endForeign(id);
    if (this.exact !== undefined) {
      this.exact.end(this.names.texts[id] as string);
      return;
    }
    this.log.end(id);
    if (((this.names.flags[id] as number) & SELECT) !== 0 && !this.hasTemplate) this.isInSelect = false;
  }

  private endForeign(id: number): void {
    const open = this.foreign.lastIndexOf(id);
    if (open < 0 || ((this.names.flags[id] as number) & END_BREAKOUT) !== 0) this.becomeExact();
    else this.foreign.length = open;
  }

  /** Whether this start tag is one that the little we keep cannot place. */
  private isOdd(flags: number): boolean {
    if (this.log.size > LONGEST_LOG || (flags & FRAMESET) !== 0) return true;
    if (this.foreign.length > 0) return (flags & (BREAKOUT | ANNOTATION)) !== 0 || this.isIntegration();
    if (this.hasTemplate && (flags & COLUMN) !== 0) return true;
    return this.isInSelect && (flags & (ODD_IN_SELECT | TEMPLATE)) !== 0;
  }

  private isIntegration(): boolean {
    const flags = this.names.flags[this.foreign.at(-1) as number] as number;
    return (flags & (this.namespace === SVG ? SVG_INTEGRATION : MATHML_INTEGRATION)) !== 0;
  }

  private becomeExact(): void {
    this.exact = new ExactTree();
    this.log.play(this.exact);
  }
}
