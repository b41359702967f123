import type { Tree } from '@kiwiconsent/markup';
import type { Cell, Table } from '../model/block.ts';
import { lineTree } from './line-tree.tsx';

/**
 * A table that the style sheet turns into cards on a phone. The roles keep it a table for assistive software
 * when its `display` is no longer one; `data-label` is the column's name inside a card.
 */
export function tableTree({ caption, columns, rows }: Table): Tree {
  return (
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">{row.map((cell, index) => cellTree(cell, columns[index] ?? '', index === 0))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cellTree(cell: Cell, column: string, isName: boolean): Tree {
  const [answer, ...more] = cell;
  const inside = (
    <div class="kc-doc-cell">
      <p>{lineTree(answer ?? [])}</p>
      {more.map((each) => (
        <p class="kc-doc-note">{lineTree(each)}</p>
      ))}
    </div>
  );
  return isName ? (
    <th role="rowheader" scope="row" data-label={column}>
      {inside}
    </th>
  ) : (
    <td role="cell" data-label={column}>
      {inside}
    </td>
  );
}
