import type { Row } from '../document/block.ts';
import { type Column, columnOf } from '../words/header-words.ts';
import type { FoundRow } from './found-row.ts';

/**
 * The rows of a table that stands: header words in the first column, one cookie in each column beside it, or
 * one cookie after the other (`<dl>`, cards). `undefined` where it does not read as that.
 */
export function standingRows(rows: readonly Row[], caption: string): FoundRow[] | undefined {
  const heads = rows.map(({ cells }) => columnOf(cells[0] ?? ''));
  const seen = new Set(heads.map((head) => head?.column));
  const telling = (['category', 'purpose', 'retention', 'consent'] as const).filter((name) => seen.has(name));
  if (!seen.has('name') || telling.length < 2) return undefined;

  const starts = heads.flatMap((head, index) => (head?.column === 'name' && head.exact ? [index] : []));
  const records = (starts.length === 0 ? [0] : starts).map((start, index) =>
    rows.slice(index === 0 ? 0 : start, starts[index + 1] ?? rows.length),
  );
  return records.flatMap((record) => cookiesOf(record, caption));
}

function cookiesOf(record: readonly Row[], caption: string): FoundRow[] {
  const wide = record.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const found: FoundRow[] = [];
  for (let index = 1; index < wide; index += 1) {
    const known: Partial<Record<Column, string>> = {};
    const others: { header: string; text: string }[] = [];
    for (const { cells } of record) {
      const [header = ''] = cells;
      const text = cells[index] ?? '';
      const column = columnOf(header)?.column;
      if (column !== undefined && known[column] === undefined) known[column] = text;
      else if (text !== '') others.push({ header, text });
    }
    found.push({ line: record[0]?.line ?? 1, cells: known, others, section: caption });
  }
  return found;
}
