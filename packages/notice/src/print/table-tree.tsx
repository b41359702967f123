import type { Tree } from '@kiwiconsent/markup';
import type { Cell, Table } from '../model/block.ts';
import { lineTree } from './line-tree.tsx';

/** Said again as attributes, because a `display` of `block` takes them away in some browsers. */
const TABLE = { role: 'table' };
const GROUP = { role: 'rowgroup' };
const ROW = { role: 'row' };
const CELL = { role: 'cell' };
const ROW_HEADER = { role: 'rowheader' };
const COLUMN_HEADER = { role: 'columnheader' };

/**
 * A table that the style sheet turns into cards on a phone. `data-label` is the column's name inside a card.
 */
export function tableTree({ caption, columns, rows, anchors = [] }: Table): Tree {
  return (
    <table {...TABLE} class={`kc-doc-columns-${columns.length}`}>
      <caption>{caption}</caption>
      <thead {...GROUP}>
        <tr {...ROW}>
          {columns.map((column) => (
            <th {...COLUMN_HEADER} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...GROUP}>
        {rows.map((row, at) => (
          <tr {...ROW} id={anchors[at]}>
            {row.map((cell, index) => cellTree(cell, columns[index] ?? '', index === 0))}
          </tr>
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
    <th {...ROW_HEADER} scope="row" data-label={column}>
      {inside}
    </th>
  ) : (
    <td {...CELL} data-label={column}>
      {inside}
    </td>
  );
}
