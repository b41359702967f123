/** Reads receipts in pages: from the first place of a range to the last that was there at the start. */
import { type Bounds, conditionsOf, overlap, PAGE } from '../entry/range-filter.ts';
import { evidenceOf, type JoinedRow } from '../entry/receipt-row.ts';
import type { Evidence, ReceiptRange } from '../receipts.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { JOINED } from './find-receipts.ts';

/** Where everything in the range stands: found in an index, without touching a receipt. */
function boundsOf(connection: Connection, range: ReceiptRange): Bounds {
  const { recordedFrom, recordedBefore, validUntilBefore } = range;
  const bounds = [wholeOf(connection), { least: range.fromIndex ?? 0, most: Number.MAX_SAFE_INTEGER }];
  if (recordedFrom !== undefined || recordedBefore !== undefined) {
    bounds.push(within(connection, 'recorded_at', recordedFrom, recordedBefore));
  }
  if (validUntilBefore !== undefined)
    bounds.push(within(connection, 'valid_until', undefined, validUntilBefore));
  return overlap(bounds);
}

function wholeOf(connection: Connection): Bounds {
  const last = connection.first<{ leaf: number | null }>('SELECT max(leaf) AS leaf FROM receipts');
  return { least: 0, most: last?.leaf ?? -1 };
}

function within(
  connection: Connection,
  column: 'recorded_at' | 'valid_until',
  from: string | undefined,
  before: string | undefined,
): Bounds {
  const found = connection.first<{ least: number | null; most: number | null }>(
    `SELECT min(leaf) AS least, max(leaf) AS most FROM receipts WHERE ${column} >= ? AND ${column} < ?`,
    from === undefined ? 0 : Date.parse(from),
    before === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(before),
  );
  return { least: found?.least ?? 0, most: found?.most ?? -1 };
}

export async function* readRange(database: Database, range: ReceiptRange): AsyncGenerator<Evidence> {
  const { least, most } = await database.read((connection) => boundsOf(connection, range));
  const conditions = conditionsOf(range);
  // The plus keeps a column out of the choice of an index: places are read in order.
  const where = conditions.map(({ text }) => `AND +${text} ?`).join(' ');
  const values = conditions.map(({ value }) => value);
  for (let from = least; from <= most; ) {
    const page = await database.read((connection) =>
      connection.all<JoinedRow>(
        `${JOINED} WHERE leaf >= ? AND leaf <= ? ${where} ORDER BY leaf LIMIT ${PAGE}`,
        from,
        most,
        ...values,
      ),
    );
    for (const row of page) yield evidenceOf(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.leaf + 1;
  }
}
