import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, Link, Row, SourceDocument } from './block.ts';
import { clean, cleanLines } from './clean.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** HTML as a browser would build it, so that every page reads, however it was written. */
export function readHtml(source: string): SourceDocument {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const blocks: Block[] = [];
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  walk(html === undefined ? [] : [html], blocks);
  return { blocks, language: html === undefined ? '' : attribute(html, 'lang') };
}

/** Gathers runs of inline nodes into lines of text, and goes into everything else. A stack, not recursion. */
function walk(roots: readonly Node[], blocks: Block[]): void {
  const stack: { readonly nodes: readonly Node[]; at: number }[] = [{ nodes: roots, at: 0 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const run: Node[] = [];
    for (let node = frame.nodes[frame.at]; node && isInline(node); node = frame.nodes[frame.at]) {
      run.push(node);
      frame.at += 1;
    }
    for (const block of textBlocks(run)) blocks.push(block);
    const next = frame.nodes[frame.at];
    frame.at += 1;
    if (next === undefined) stack.pop();
    if (next === undefined || !('childNodes' in next) || UNSEEN.has(next.nodeName)) continue;
    const block = blockOf(next);
    if (block !== undefined) blocks.push(block);
    else stack.push({ nodes: next.childNodes, at: 0 });
  }
}

function blockOf(element: Element): Block | undefined {
  const line = lineOf(element);
  if (/^h[1-6]$/.test(element.nodeName)) {
    return { kind: 'heading', level: Number(element.nodeName[1]), text: clean(textOf([element])), line };
  }
  if (element.nodeName === 'table' && !holdsTable(element)) {
    return { kind: 'table', rows: rowsOf(element), line };
  }
  return element.nodeName === 'dl' ? { kind: 'table', rows: pairsOf(element), line } : undefined;
}

function rowsOf(table: Element): Row[] {
  let below: { readonly text: string; readonly rows: number }[] = [];
  return descendants(table, 'tr').map((row) => {
    const own = row.childNodes.filter(
      (node): node is Element => node.nodeName === 'td' || node.nodeName === 'th',
    );
    const cells: { readonly text: string; readonly rows: number }[] = [];
    const waiting = own.flatMap(cellsOf);
    // A cell over several rows stands in each of them.
    for (let column = 0; column < below.length || waiting.length > 0; column += 1) {
      const above = below[column];
      if (above !== undefined && above.rows > 1) cells.push({ text: above.text, rows: above.rows - 1 });
      else cells.push(waiting.shift() ?? { text: '', rows: 1 });
    }
    below = cells;
    return { cells: cells.map(({ text }) => text), line: lineOf(row) };
  });
}

/** A cell over several columns stands once and is followed by empty ones. */
function cellsOf(cell: Element): { text: string; rows: number }[] {
  const rows = spanOf(cell, 'rowspan');
  const after = Array.from({ length: spanOf(cell, 'colspan') - 1 }, () => ({ text: '', rows }));
  return [{ text: cleanLines(textOf([cell])), rows }, ...after];
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  return Math.min(100, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));
}

function pairsOf(list: Element): Row[] {
  const rows: { cells: string[]; line: number }[] = [];
  for (const item of [...descendants(list, 'dt'), ...descendants(list, 'dd')].sort(
    (a, b) => offsetOf(a) - offsetOf(b),
  )) {
    const text = cleanLines(textOf([item]));
    if (item.nodeName === 'dt') rows.push({ cells: [text], line: lineOf(item) });
    else rows.at(-1)?.cells.push(text);
  }
  return rows;
}

/** One block for each line of a run of inline nodes; `<br>` ends a line. */
function textBlocks(run: readonly Node[]): Block[] {
  const [first] = run;
  const text = cleanLines(textOf(run));
  if (text === '' || first === undefined) return [];
  const links = run.flatMap(linksIn);
  return text.split('\n').map((line, index) => ({
    kind: 'text',
    text: line,
    links: index === 0 ? links : [],
    line: lineOf(first),
  }));
}

function linksIn(node: Node): Link[] {
  if (!('childNodes' in node)) return [];
  const anchors = node.nodeName === 'a' ? [node] : descendants(node, 'a');
  return anchors
    .map((anchor) => ({ text: clean(textOf([anchor])), href: clean(attribute(anchor, 'href')) }))
    .filter(({ href }) => href !== '');
}

/** What people read: line breaks for `<br>` and around blocks, spaces for the source's own line breaks. */
function textOf(nodes: readonly Node[]): string {
  const parts: string[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node && node.nodeName === '#text') parts.push(node.value.replace(/\s+/g, ' '));
    if (!('childNodes' in node) || UNSEEN.has(node.nodeName)) continue;
    if (!isInline(node) || node.nodeName === 'br') parts.push('\n');
    pushReversed(stack, node.childNodes);
  }
  return parts.join('');
}

function isInline(node: Node): boolean {
  if (node.nodeName === '#text' || node.nodeName === '#comment' || node.nodeName === 'br') return true;
  return INLINE.has(node.nodeName) && 'childNodes' in node && node.childNodes.every(isLeafInline);
}

/** One level is enough to tell a link around words from a link around a whole card. */
function isLeafInline(node: Node): boolean {
  return (
    !('childNodes' in node) || INLINE.has(node.nodeName) || node.nodeName === 'br' || node.nodeName === 'img'
  );
}

function descendants(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === name) found.push(node);
    pushReversed(stack, node.childNodes);
  }
  return found;
}

function holdsTable(element: Element): boolean {
  const stack: Node[] = [];
  pushReversed(stack, element.childNodes);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === 'table') return true;
    if ('childNodes' in node) pushReversed(stack, node.childNodes);
  }
  return false;
}

/** So that the first of `nodes` is the next to be popped. (A spread would break on very long lists.) */
function pushReversed(stack: Node[], nodes: readonly Node[]): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node !== undefined) stack.push(node);
  }
}

function attribute(node: Node, name: string): string {
  if (!('attrs' in node)) return '';
  return node.attrs.find((attr) => attr.name === name)?.value ?? '';
}

function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

function offsetOf(node: Node): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}
