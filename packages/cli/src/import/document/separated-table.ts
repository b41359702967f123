import { columnOf } from '../words/header-words.ts';
import type { Row } from './block.ts';
import type { Line } from './read-text.ts';

/**
 * A table as spreadsheets save it: semicolons or commas between cells, quotes around those that hold one.
 *
 * A sentence has commas too: the first line must head three columns that an inventory has, and the next must have
 * as many cells.
 */
export function separatedTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly Row[]; readonly took: number } | undefined {
  const first = lines[from];
  if (first === undefined || !/[;,].*[;,]/.test(first.text.slice(0, 2000))) return undefined;
  const separator = first.text.includes(';') ? ';' : ',';
  const head = cellsOf(first.text, separator);
  const columns = new Set(head.map((cell) => columnOf(cell)?.column));
  columns.delete(undefined);
  const below = cellsOf(lines[from + 1]?.text ?? '', separator);
  if (columns.size < 3 || below.length !== head.length) return undefined;

  const rows: Row[] = [{ cells: head, line: first.line }];
  for (let next = lines[from + 1]; next?.text.includes(separator); next = lines[from + rows.length]) {
    rows.push({ cells: cellsOf(next.text, separator), line: next.line });
  }
  return { rows, took: rows.length };
}

function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '"' && quoted && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
