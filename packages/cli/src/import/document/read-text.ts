import type { Block, Row, SourceDocument } from './block.ts';
import { inline } from './inline.ts';
import { separatedTable } from './separated-table.ts';
import { spacedTable } from './spaced-table.ts';

/** A line of the file and its number, which starts at 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** How a line is read: each returns the block that starts there and how many lines it took. */
type Reader = (lines: readonly Line[], from: number) => { block: Block; took: number } | undefined;

const readers: readonly Reader[] = [heading, pipeTable, tabTable, separated, spaced, underlined];

/**
 * Plain text and Markdown, in one reader, since real documents mix them: `#` headings, tables with pipes, with
 * tabs, as spreadsheets save them or lined out with spaces, and lines.
 */
export function readText(source: string): SourceDocument {
  const lines = source
    .split(/\r\n|\n|\r|\f|\v/)
    .map((text, index): Line => ({ text, line: index + 1 }))
    .map(({ text, line }) => ({ text: text.replace(/^\s*>\s?/, ''), line }));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const read = readers.map((reader) => reader(lines, at)).find((found) => found !== undefined);
    if (read !== undefined) {
      blocks.push(read.block);
      at += read.took;
      continue;
    }
    const block = paragraph(lines[at]);
    if (block !== undefined) blocks.push(block);
    at += 1;
  }
  return { blocks, language: '' };
}

function paragraph(line: Line | undefined): Block | undefined {
  if (line === undefined || isRule(line.text) || /^\s*(?:```|~~~)/.test(line.text)) return undefined;
  const bare = line.text.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, '');
  const { text, links } = inline(bare);
  return text === '' ? undefined : { kind: 'text', text, links, line: line.line };
}

function heading(lines: readonly Line[], at: number): ReturnType<Reader> {
  const line = lines[at];
  const found = line?.text.match(/^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/);
  if (line === undefined || !found) return undefined;
  const { text } = inline(found[2] ?? '');
  if (text === '') return undefined;
  return { block: { kind: 'heading', level: found[1]?.length ?? 1, text, line: line.line }, took: 1 };
}

/** A heading underlined with `===` or `---`. */
function underlined(lines: readonly Line[], at: number): ReturnType<Reader> {
  const [line, under] = [lines[at], lines[at + 1]];
  const found = under?.text.match(/^ {0,3}(=|-)\1{2,}\s*$/);
  if (line === undefined || !found || isRule(line.text)) return undefined;
  const { text } = inline(line.text);
  if (text === '') return undefined;
  return { block: { kind: 'heading', level: found[1] === '=' ? 1 : 2, text, line: line.line }, took: 2 };
}

function pipeTable(lines: readonly Line[], at: number): ReturnType<Reader> {
  const first = lines[at]?.text.trim() ?? '';
  const delimited = isDelimiter(lines[at + 1]?.text ?? '') && /\|/.test(first);
  if (!delimited && !/^\|.*\|.*\|$/.test(first)) return undefined;
  const rows: Row[] = [];
  let took = 0;
  for (let next = lines[at]; next?.text.includes('|'); next = lines[at + took]) {
    if (!isDelimiter(next.text)) rows.push({ cells: pipeCells(next.text), line: next.line });
    took += 1;
  }
  return tableOf(rows, took);
}

function pipeCells(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])\|$/, '$1');
  return inner.split(/(?<!\\)\|/).map((cell) => breaks(cell));
}

/** `<br>` inside a cell is a line break; all other markup goes. */
function breaks(cell: string): string {
  return cell
    .split(/<br\s*\/?>/i)
    .map((part) => inline(part).text)
    .filter((part) => part !== '')
    .join('\n');
}

function tabTable(lines: readonly Line[], at: number): ReturnType<Reader> {
  const first = lines[at];
  if (!first?.text.trim().includes('\t')) return undefined;
  const block = [first];
  for (let next = lines[at + 1]; next?.text.includes('\t'); next = lines[at + block.length]) {
    if (next.text.trim() === '') break;
    block.push(next);
  }
  // Tabs that all lines begin with are an indent; any other tab at the start is an empty first cell.
  const indents = block.map(({ text }) => text.match(/^\t*/)?.[0].length ?? 0);
  const indent = indents.reduce((least, tabs) => Math.min(least, tabs));
  // Several tabs in the header line up the columns below it; then a run of tabs is one separator.
  const separator = first.text.trim().includes('\t\t') ? /\t+/ : /\t/;
  const rows = block.map(({ text, line }) => ({
    cells: text.slice(indent).trimEnd().split(separator).map(breaks),
    line,
  }));
  return tableOf(rows, block.length);
}

function spaced(lines: readonly Line[], at: number): ReturnType<Reader> {
  return cleaned(spacedTable(lines, at));
}

function separated(lines: readonly Line[], at: number): ReturnType<Reader> {
  return cleaned(separatedTable(lines, at));
}

function cleaned(found: ReturnType<typeof spacedTable>): ReturnType<Reader> {
  if (found === undefined) return undefined;
  const rows = found.rows.map(({ cells, line }) => ({ cells: cells.map(breaks), line }));
  return tableOf(rows, found.took);
}

function tableOf(rows: readonly Row[], took: number): ReturnType<Reader> {
  const line = rows[0]?.line;
  return line === undefined ? undefined : { block: { kind: 'table', rows, line }, took };
}

function isDelimiter(text: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(text) && text.includes('|');
}

function isRule(text: string): boolean {
  return /^\s*(?:[-_*=]\s*){3,}$/.test(text);
}
