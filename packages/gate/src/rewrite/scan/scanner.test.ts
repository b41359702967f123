import fc from 'fast-check';
import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';
import { expect, test } from 'vitest';
import { markup } from '../../fixture/markup.ts';
import { Names, NOSCRIPT, NOT_RAW, PLAINTEXT } from '../tree/names.ts';
import { Tree } from '../tree/tree.ts';
import { latin1 } from './bytes.ts';
import { type Follower, Scanner, type TextKind } from './scanner.ts';
import { FIELDS, type TagWalker } from './tag-walker.ts';

type Seen = readonly [what: string, from: number, to: number, attributes: string];

/** What parse5 finds: every start tag with its place and the places of its attributes, every end tag. */
function byParse5(html: string): readonly Seen[] {
  const seen: Seen[] = [];
  class Watching extends Parser<DefaultTreeAdapterMap> {
    override onStartTag(token: Token.TagToken): void {
      seen.push(['start', ...placeOf(token), attributesOf(token)]);
      super.onStartTag(token);
    }
    override onEndTag(token: Token.TagToken): void {
      // It tells itself about one token again when the mode changes.
      const [from, to] = placeOf(token);
      if (seen.at(-1)?.[1] !== from) seen.push(['end', from, to, '']);
      super.onEndTag(token);
    }
  }
  const parser = new Watching({ sourceCodeLocationInfo: true });
  parser.tokenizer.write(html, true);
  return seen;
}

const placeOf = ({ location }: Token.TagToken): [number, number] => [
  location?.startOffset ?? -1,
  location?.endOffset ?? -1,
];

/** Names at their places; a browser keeps the first of each. */
function attributesOf({ attrs, location }: Token.TagToken): string {
  return attrs.map(({ name }) => `${name}@${location?.attrs?.[name]?.startOffset}`).join(' ');
}

class Watcher implements Follower {
  readonly seen: Seen[] = [];
  offset = 0;
  private readonly names = new Names();
  private readonly tree = new Tree(this.names);

  get isForeign(): boolean {
    return this.tree.isForeign;
  }

  startTag(bytes: Uint8Array, from: number, to: number, walker: TagWalker): ReturnType<Follower['startTag']> {
    const id = this.names.idOf(bytes, from + 1, from + walker.nameEnd);
    const found = new Map<string, number>();
    const attributes: { name: string; value: string }[] = [];
    for (let index = 0; index < walker.size; index += FIELDS) {
      const at = from + (walker.fields[index] as number);
      const name = latin1(bytes, at, from + (walker.fields[index + 1] as number))
        .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
        .replaceAll('\0', '\ufffd');
      if (found.has(name)) continue;
      found.set(name, at + this.offset);
      const [valueAt, valueEnd] = [walker.fields[index + 2] as number, walker.fields[index + 3] as number];
      attributes.push({
        name,
        value: valueAt < 0 ? '' : latin1(bytes, from + valueAt, from + valueEnd).replace(/["']/g, ''),
      });
    }
    const written = [...found].map(([name, at]) => `${name}@${at}`).join(' ');
    this.seen.push(['start', from + this.offset, to + this.offset, written]);
    const raw = this.tree.start(id, walker.isSelfClosing, () => attributes);
    if (raw === NOT_RAW) return { kind: 'data' };
    if (raw === PLAINTEXT) return { kind: 'plain' };
    const name = this.names.texts[id] as string;
    return raw === NOSCRIPT || name === 'style'
      ? { kind: 'whole', name, keepFrom: from }
      : { kind: 'raw', name };
  }

  endTag(bytes: Uint8Array, from: number, nameFrom: number, nameTo: number): void {
    this.seen.push(['end', from + this.offset, -1, '']);
    this.tree.end(this.names.idOf(bytes, nameFrom, nameTo));
  }

  text(_from: number, kind: TextKind): void {
    this.tree.text(kind);
  }

  doctype(bytes: Uint8Array, from: number, to: number): void {
    this.tree.doctype(latin1(bytes, from, to));
  }

  raw(): void {}
}

/** What the scanner finds when the bytes come in pieces of these sizes. */
function byScanner(html: string, sizes: readonly number[]): readonly Seen[] {
  const bytes = Buffer.from(html, 'latin1');
  const watcher = new Watcher();
  const scanner = new Scanner(watcher);
  let from = 0;
  let to = 0;
  for (let step = 0; to < bytes.length; step += 1) {
    to = Math.min(bytes.length, to + (sizes[step % sizes.length] ?? bytes.length));
    watcher.offset = from;
    from += scanner.read(bytes.subarray(from, to), false);
  }
  watcher.offset = from;
  scanner.read(bytes.subarray(from), true);
  return watcher.seen;
}

const comparable = (seen: readonly Seen[]): readonly Seen[] =>
  seen.map(([what, from, to, attributes]) =>
    what === 'end' ? [what, from, -1, ''] : [what, from, to, attributes],
  );

test('every tag and every attribute stands where parse5 finds it, in any markup', () => {
  fc.assert(
    fc.property(markup, (html) => {
      expect(byScanner(html, [html.length])).toEqual(comparable(byParse5(html)));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 3000) },
  );
});

test('T-2: where the bytes are cut changes nothing', () => {
  fc.assert(
    fc.property(
      markup,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      (html, sizes) => {
        expect(byScanner(html, sizes)).toEqual(byScanner(html, [html.length]));
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 1500) },
  );
});

test.each([
  '<!--><img>',
  '<!---><img>',
  '<!-- --!><img>',
  '<!----!><img>',
  '<!--!><img>--><p>',
  '<script><!--<script></script><img></script><p>',
  '<script><!--></script><img>',
  '<script><!--<script>--></script><img>',
  '<svg><![CDATA[<img>]]><image></svg><![CDATA[<b>]]>',
  '<svg><title><p>x</title></svg><img>',
  '<svg><p><style><img></style>',
  '<select><xmp><img></select><p></xmp>',
  '<math><mi><b><![CDATA[>x]]></b></mi><annotation-xml encoding="text/html"><style><i></style></math>',
  '<template><col><style></template><img></style>',
  '<frameset><style><frame></style>',
  '<div><svg></div><style><b></style>',
  '<p a=b"c\'d e>x',
  '<p =a=b c=>',
  '<a/b/c=/d>',
  '<textarea></textare></textarea/x="y>"><b>',
])('%s is read as parse5 reads it', (html) => {
  expect(byScanner(html, [html.length])).toEqual(comparable(byParse5(html)));
  expect(byScanner(html, [1])).toEqual(comparable(byParse5(html)));
});
