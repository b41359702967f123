/**
 * The streaming rewrite (docs/spec/gate.md §2): reads the bytes of an HTML document, makes inert where it stands what
 * this visitor's choice holds, puts our own HTML in, and passes on every other byte as it came.
 *
 * For bytes in UTF-8 or an encoding of one byte a character (`encoding/`).
 */

import { AS_IT_IS, type Write } from './encoding/write.ts';
import { AddressJudge, type Held } from './hold/address-judge.ts';
import { roomIn } from './hold/document-policy.ts';
import { endOfStyle, holdForeignStyle, holdRaw, isReadWhole } from './hold/hold-raw.ts';
import type { HeldTag } from './hold/hold-tag.ts';
import { holdTag, together } from './hold/hold-tag.ts';
import { inPlaceOf } from './hold/in-place-of.ts';
import { mayMatter, ownNames } from './hold/may-matter.ts';
import { type Decode, Tag } from './hold/tag.ts';
import { KeptBytes } from './kept-bytes.ts';
import { type RewriteOptions, withoutOurs } from './options.ts';
import { piecesOf } from './our-html.ts';
import { joined, Output } from './output.ts';
import { Placement } from './placement.ts';
import { latin1 } from './scan/bytes.ts';
import { type Follower, type Next, Scanner, type TextKind } from './scan/scanner.ts';
import type { TagWalker } from './scan/tag-walker.ts';
import type { Standing } from './standing.ts';
import { quoted } from './text/character-references.ts';
import type { Past } from './tree/log.ts';
import { Names, NOSCRIPT, NOT_RAW, PLAINTEXT, SCRIPT } from './tree/names.ts';
import { Tree } from './tree/tree.ts';

const EMPTY = new Uint8Array();
const DATA: Next = { kind: 'data' };
const PLAIN: Next = { kind: 'plain' };

export class Rewriter implements Follower {
  private readonly options: RewriteOptions;
  private readonly decode: Decode;
  private readonly as: Write;
  private readonly judge: AddressJudge;
  private readonly output = new Output();
  private readonly scanner: Scanner;
  private readonly names: Names;
  private readonly tree: Tree;
  private readonly placement = new Placement();
  /** By name: what of it may load; and the raw text that follows it. */
  private readonly own: ReadonlySet<string>[] = [];
  private readonly raws: Next[] = [];
  private readonly kept = new KeptBytes();
  private bytes: Uint8Array = EMPTY;
  private tagAt = 0;
  private hasBase = false;
  private isNoscript = false;
  private wholeTag: WholeTag | undefined;

  constructor(options: RewriteOptions, decode: Decode, write: Write = AS_IT_IS, past?: Past) {
    this.options = options;
    this.names = past === undefined ? Names.ofDocument() : new Names(past.names);
    this.tree = new Tree(this.names);
    this.as = write;
    this.decode = decode;
    this.judge = new AddressJudge(options, options.address);
    this.scanner = new Scanner(this);
  }

  /** What may go out now that `chunk` came in. */
  write(chunk: Uint8Array): Uint8Array {
    return chunk.length === 0 ? EMPTY : this.read(this.kept.with(chunk), false);
  }

  /** The rest. A document of no bytes stays one. */
  end(): Uint8Array {
    return this.read(this.kept.with(EMPTY), true);
  }

  /** `undefined` inside a token, and where what follows depends on more. */
  get standing(): Standing | undefined {
    const isBetween = this.kept.isEmpty && this.scanner.isBetweenTokens;
    const tree = isBetween ? this.tree.standing : undefined;
    return tree && { ...tree, ...this.placement.standing, base: this.hasBase ? this.judge.baseAddress : '' };
  }

  get isPlain(): boolean {
    return this.tree.isPlain;
  }

  get past(): Past {
    return { names: this.names, log: this.tree.log };
  }

  /** Goes on as if it had read what `past`, whose names it was made with, noted from `noted` up to `standing`. */
  resume(standing: Standing, { log }: Past, noted: number): void {
    log.repeat(noted, standing.noted, this.tree.log);
    this.tree.resume(standing);
    this.placement.resume(standing);
    this.hasBase = standing.base !== '';
    if (this.hasBase) this.judge.rebase(standing.base);
  }

  private read(bytes: Buffer, isLast: boolean): Uint8Array {
    this.output.open(bytes);
    const keep = this.scanner.read(bytes, isLast);
    if (isLast) this.close(this.scanner.unfinished ?? bytes.length);
    const ready = isLast ? bytes.length : keep;
    this.kept.letGo(ready);
    return this.output.take(ready);
  }

  /** At the end of a document without `</body>`: what is still to come goes before what the parser drops. */
  private close(at: number): void {
    if (!this.scanner.isBetweenTokens) return;
    if (this.placement.isHeadOpen) this.place('head', at);
    if (this.placement.isBodyOpen) this.place('body', at);
    this.placement.close();
  }

  get isForeign(): boolean {
    return this.tree.isForeign;
  }

  text(from: number, kind: TextKind): void {
    if (this.placement.isHeadOpen && this.placement.text(kind === 'space') === 'before') {
      this.place('head', from);
    }
    this.tree.text(kind);
  }

  doctype(bytes: Uint8Array, from: number, to: number): void {
    this.tree.doctype(latin1(bytes, from, to));
  }

  endTag(bytes: Uint8Array, from: number, nameFrom: number, nameTo: number): void {
    const id = this.names.idOf(bytes, nameFrom, nameTo);
    const name = this.names.texts[id] as string;
    if (this.placement.isHeadOpen && this.placement.endTag(name) === 'before') this.place('head', from);
    if (this.placement.isBodyOpen && this.tree.isBody && this.placement.endsBody(name)) {
      this.place('body', from);
    }
    this.tree.end(id);
  }

  private readonly readAttributes = (): { name: string; value: string }[] => {
    const { attributes } = new Tag('', this.bytes, this.tagAt, this.scanner.walker, this.decode);
    return attributes.map(({ name, value }) => ({ name, value }));
  };

  startTag(
    bytes: Uint8Array,
    from: number,
    to: number,
    walker: TagWalker,
    isLast: boolean,
  ): Next | undefined {
    const id = this.names.idOf(bytes, from + 1, from + walker.nameEnd);
    const name = this.names.texts[id] as string;
    if (name === 'style' && this.isUnread(bytes, to, walker, isLast)) return undefined;
    const place = this.placement.isHeadOpen ? this.placement.startTag(name) : 'nowhere';
    if (place === 'before') this.place('head', from);
    this.tagAt = from;
    this.bytes = bytes;
    const raw = this.tree.start(id, walker.isSelfClosing, this.readAttributes);
    const next = this.nextAfter(id, raw, bytes, from, to, walker);
    if (place === 'after') this.place('head', to);
    return next;
  }

  private nextAfter(
    id: number,
    raw: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    walker: TagWalker,
  ): Next {
    const name = this.names.texts[id] as string;
    this.own[id] ??= ownNames(name);
    const own = this.own[id] as ReadonlySet<string>;
    const isRead = walker.size > 0 && mayMatter(bytes, from, walker, own, this.judge.telltales);
    const tag = isRead ? new Tag(name, bytes, from, walker, this.decode) : undefined;
    const hold = tag === undefined ? undefined : holdTag(tag, this.judge, this.inside);
    if (name === 'style') return this.style(raw, bytes, from, to, walker, hold);
    if (tag !== undefined && hold !== undefined) this.hold(tag, hold, from);
    if (name === 'base') this.rebase(tag, hold);
    if (name === 'meta' && tag !== undefined) this.makeRoom(tag, from);
    if (raw === NOT_RAW) return DATA;
    if (raw === PLAINTEXT) return PLAIN;
    if (raw === NOSCRIPT) {
      this.isNoscript = true;
      return { kind: 'whole', name, keepFrom: to };
    }
    if (raw === SCRIPT && hold === undefined && walker.size > 0) {
      const script = new Tag(name, bytes, from, walker, this.decode);
      if (isReadWhole(script)) return this.whole(script, undefined, from);
    }
    this.raws[id] ??= { kind: 'raw', name };
    return this.raws[id] as Next;
  }

  raw(bytes: Uint8Array, kept: number, from: number, to: number): void {
    if (this.isNoscript) {
      this.isNoscript = false;
      this.noscript(bytes, from, to);
      return;
    }
    const { tag, hold } = this.wholeTag as WholeTag;
    const found = holdRaw(tag, this.decode(bytes, from, to), this.judge);
    this.hold(tag, together(hold, found), kept);
    if (found?.text !== undefined && !this.options.reportOnly)
      this.output.replace(from, to, new TextEncoder().encode(this.as.style(found.text)));
  }

  private whole(tag: Tag, hold: HeldTag | undefined, keepFrom: number): Next {
    this.wholeTag = { tag, hold };
    return { kind: 'whole', name: tag.name, keepFrom };
  }

  /** Without scripting its text is markup, so that it is held as such; with scripting it is text (ENF-2). */
  private noscript(bytes: Uint8Array, from: number, to: number): void {
    const options = withoutOurs(this.options);
    const inner = new Rewriter({ ...options, address: this.judge.baseAddress }, this.decode, this.as);
    const part = bytes.subarray(from, to);
    const out = joined([inner.write(part), inner.end()]);
    if (out.length !== part.length) this.output.replace(from, to, out);
  }

  private readonly inside = (html: string): readonly Held[] => {
    const options = withoutOurs(this.options);
    const found: Held[] = [];
    const inner = new Rewriter(
      { ...options, address: this.judge.baseAddress, onHeld: (held) => found.push(held) },
      utf8,
    );
    inner.write(new TextEncoder().encode(html));
    inner.end();
    return found;
  };

  private hold(tag: Tag, hold: HeldTag | undefined, from: number): void {
    if (hold === undefined) return;
    for (const held of hold.held) this.options.onHeld?.(held);
    if (this.options.reportOnly) return;
    const shown = inPlaceOf(tag, hold.verdict, this.options);
    this.output.insert(from, shown);
    this.output.insert(
      from + tag.nameEnd,
      this.as.markup(hold.added) + (shown === '' ? '' : ' hidden data-kc-hidden'),
    );
    for (const { name, at } of tag.attributes)
      if (hold.moved.has(name)) this.output.insert(from + at, 'data-kc-');
  }

  private rebase(tag: Tag | undefined, hold: HeldTag | undefined): void {
    const href = tag?.value('href');
    if (this.hasBase || href === undefined || hold !== undefined) return;
    this.hasBase = true;
    this.judge.rebase(href);
  }

  private makeRoom(tag: Tag, from: number): void {
    const room = roomIn(tag, this.options, this.judge);
    if (room === undefined) return;
    const written = new TextEncoder().encode(this.as.markup(quoted(room.value)));
    this.output.replace(from + room.at, from + room.end, written);
  }

  private place(what: 'head' | 'body', at: number): void {
    const pieces = piecesOf(this.options[what] ?? '');
    this.options.onPlaced?.(what, this.output.placeOf(at));
    for (const piece of pieces) this.output.replace(at, at, piece);
  }

  /** SVG's `style` is no raw text: its text is waited for, and the element made inert by its type. */
  private isUnread(bytes: Uint8Array, to: number, walker: TagWalker, isLast: boolean): boolean {
    return this.tree.isForeignNode && !walker.isSelfClosing && !isLast && endOfStyle(bytes, to) < 0;
  }

  private style(
    raw: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    walker: TagWalker,
    hold: HeldTag | undefined,
  ): Next {
    const tag = new Tag('style', bytes, from, walker, this.decode);
    if (raw !== NOT_RAW) return this.whole(tag, hold, from);
    const end = endOfStyle(bytes, to);
    const css = this.decode(bytes, to, end < 0 ? bytes.length : end);
    const isSheet = this.tree.isForeignNode && !walker.isSelfClosing;
    this.hold(tag, isSheet ? together(hold, holdForeignStyle(tag, css, this.judge)) : hold, from);
    return DATA;
  }
}

interface WholeTag {
  readonly tag: Tag;
  readonly hold: HeldTag | undefined;
}

const utf8: Decode = (bytes, from, to) => new TextDecoder('utf-8').decode(bytes.subarray(from, to));
