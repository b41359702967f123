import { columnOf } from '../words/header-words.ts';
import type { Row } from './block.ts';
import type { Line } from './read-text.ts';

interface Part {
  readonly text: string;
  readonly start: number;
}

/**
 * A table that was lined out with spaces: two or more between columns.
 *
 * Two spaces mean nothing by themselves, so the first line must read as a header: three cells or more, of which
 * three head a column that an inventory has. A line that starts to the right of the first column goes on in the
 * row above it. What cannot be cut into columns stays whole in the cell where it starts: nothing is lost.
 */
export function spacedTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly Row[]; readonly took: number } | undefined {
  const first = lines[from];
  if (first === undefined || !/\S {2,}\S/.test(first.text)) return undefined;
  const head = partsOf(first.text);
  const columns = new Set(head.map(({ text }) => columnOf(text)?.column));
  columns.delete(undefined);
  if (head.length < 3 || columns.size < 3) return undefined;

  const rows: { cells: string[]; line: number }[] = [
    { cells: head.map(({ text }) => text), line: first.line },
  ];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: '', line: 0 };
    if (text.trim() === '') break;
    if (/^[\s=+-]+$/.test(text)) continue;
    const cells = cellsOf(partsOf(text), head);
    const above = rows.length > 1 ? rows.at(-1) : undefined;
    const goesOn = cells[0] === '' && above !== undefined;
    if (goesOn) above.cells = above.cells.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim());
    else rows.push({ cells, line });
  }
  return { rows, took: at - from };
}

function partsOf(text: string): Part[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], start: match.index }));
}

function cellsOf(parts: readonly Part[], head: readonly Part[]): string[] {
  if (parts.length === head.length) return parts.map(({ text }) => text);
  const cells = head.map(() => '');
  for (const { text, start } of parts) {
    const next = head.findIndex((part) => part.start > start + 1);
    const index = Math.max(0, (next === -1 ? head.length : next) - 1);
    cells[index] = `${cells[index] ?? ''} ${text}`.trim();
  }
  return cells;
}
