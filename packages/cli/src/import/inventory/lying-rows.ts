import type { Row } from '../document/block.ts';
import { type Column, columnOf } from '../words/header-words.ts';
import { normal } from '../words/normal.ts';
import type { FoundRow } from './found-row.ts';
import { isCategory } from './is-category.ts';

/** What each column of a table heads; `undefined` for one that a policy file has no place for. */
type Head = readonly { readonly header: string; readonly column: Column | undefined }[];

/** How far down the header may stand: some tables begin with a title. */
const HEADER_WITHIN = 4;

/** The rows of a table with a header row above them; `undefined` where no row reads as the header. */
export function lyingRows(rows: readonly Row[], caption: string): FoundRow[] | undefined {
  const at = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => headOf(cells) !== undefined);
  const head = headOf(rows[at]?.cells ?? []);
  if (head === undefined) return undefined;
  const heading = head.map(({ header }) => normal(header)).join('|');
  const found: FoundRow[] = [];
  let section = caption;
  for (const { cells, line } of rows.slice(at + 1)) {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || cells.map(normal).join('|') === heading) continue;
    const [only = ''] = filled;
    if (filled.length === 1 && only === cells[0] && isCategory(only)) section = only;
    else found.push(rowOf(head, cells, line, section));
  }
  return found;
}

/** A header names the cookie and at least one thing more, in short cells. */
function headOf(cells: readonly string[]): Head | undefined {
  const read = cells.map((header) => ({ header, found: columnOf(header) }));
  const taken = new Set<Column>();
  const columns = read.map((): Column | undefined => undefined);
  // Exact words choose first: "Cookie" is the name even where "Cookie domain" stands before it.
  for (const exact of [true, false]) {
    for (const [index, { found }] of read.entries()) {
      if (found?.exact !== exact || taken.has(found.column)) continue;
      columns[index] = found.column;
      taken.add(found.column);
    }
  }
  if (!taken.has('name') || taken.size < 2) return undefined;
  return read.map(({ header }, index) => ({ header, column: columns[index] }));
}

function rowOf(head: Head, cells: readonly string[], line: number, section: string): FoundRow {
  const known: Partial<Record<Column, string>> = {};
  const others: { header: string; text: string }[] = [];
  for (const [index, text] of cells.entries()) {
    const { header = '', column } = head[index] ?? {};
    if (column !== undefined) known[column] = text;
    else if (text !== '') others.push({ header, text });
  }
  for (const { column } of head) if (column !== undefined) known[column] ??= '';
  return { line, cells: known, others, section };
}
