import type { Block } from '../document/block.ts';
import type { Column } from '../words/header-words.ts';
import type { FoundRow, Inventory, OtherTable } from './found-row.ts';
import { isCategory } from './is-category.ts';
import { lyingRows } from './lying-rows.ts';
import { standingRows } from './standing-rows.ts';

/** Finds the cookie tables among a document's blocks, with the heading that each stands under. */
export function findInventory(blocks: readonly Block[]): Inventory {
  const rows: FoundRow[] = [];
  const otherTables: OtherTable[] = [];
  let heading = '';
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table') {
      const caption = captionOf(before, heading);
      const found = lyingRows(block.rows, caption) ?? standingRows(block.rows, caption);
      if (found !== undefined) for (const row of found.map(typeAsCategory(found))) rows.push(row);
      else if (!block.rows.every(({ cells }) => cells.length <= 2)) {
        otherTables.push({ line: block.line, header: block.rows[0]?.cells ?? [] });
      }
    }
    before = block;
  }
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells) as Column[]));
  return { rows, columns, otherTables };
}

/** What a table stands under: in plain text a heading is only a short line above it, no sentence. */
function captionOf(before: Block | undefined, heading: string): string {
  if (before?.kind !== 'text' || !isCategory(before.text)) return heading;
  const isSentence = /[.!?:]$/.test(before.text);
  return isSentence && isCategory(heading) ? heading : before.text;
}

/** "Type" heads techniques in one document and categories in the next: what stands below it decides. */
function typeAsCategory(rows: readonly FoundRow[]): (row: FoundRow) => FoundRow {
  const kinds = rows.flatMap(({ cells }) => (cells.kind ? [cells.kind] : []));
  const swap = kinds.length > 0 && kinds.every(isCategory) && rows.every(({ cells }) => !cells.category);
  return (row) => {
    if (!swap || row.cells.kind === undefined) return row;
    const { kind, ...cells } = row.cells;
    return { ...row, cells: { ...cells, category: kind } };
  };
}
