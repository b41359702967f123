/** Reads receipts in pages: from the first place of a range to the last that was there at the start. */
import { evidenceOf, type JoinedRow } from '../entry/receipt-row.ts';
import type { Evidence, ReceiptRange } from '../receipts.ts';
import type { Connection, Value } from './connection.ts';
import { JOINED } from './find-receipts.ts';

const PAGE = 500;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Where everything in the range stands: found in an index, without touching a receipt. */
function boundsOf(connection: Connection, range: ReceiptRange): Bounds {
  const { recordedFrom, recordedBefore, validUntilBefore } = range;
  const bounds = [wholeOf(connection), { least: range.fromIndex ?? 0, most: Number.MAX_SAFE_INTEGER }];
  if (recordedFrom !== undefined || recordedBefore !== undefined) {
    bounds.push(within(connection, 'recorded_at', recordedFrom, recordedBefore));
  }
  if (validUntilBefore !== undefined)
    bounds.push(within(connection, 'valid_until', undefined, validUntilBefore));
  return {
    least: Math.max(...bounds.map(({ least }) => least)),
    most: Math.min(...bounds.map(({ most }) => most)),
  };
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

/** The condition of a page, with its values but for the first place. */
function filterOf(
  range: ReceiptRange,
  most: number,
): { readonly where: string; readonly values: readonly Value[] } {
  const parts: [string, Value][] = [['leaf <= ?', most]];
  const { surface, recordedFrom, recordedBefore, validUntilBefore } = range;
  // The plus keeps these out of the choice of an index: places are read in order.
  if (recordedFrom !== undefined) parts.push(['+recorded_at >= ?', Date.parse(recordedFrom)]);
  if (recordedBefore !== undefined) parts.push(['+recorded_at < ?', Date.parse(recordedBefore)]);
  if (validUntilBefore !== undefined) parts.push(['+valid_until < ?', Date.parse(validUntilBefore)]);
  if (surface !== undefined) parts.push(['+surface = ?', surface]);
  return { where: parts.map(([part]) => part).join(' AND '), values: parts.map(([, value]) => value) };
}

export async function* readRange(connection: Connection, range: ReceiptRange): AsyncGenerator<Evidence> {
  const { least, most } = await connection.run(() => boundsOf(connection, range));
  const { where, values } = filterOf(range, most);
  for (let from = least; from <= most; ) {
    const page = await connection.run(() =>
      connection.all<JoinedRow>(
        `${JOINED} WHERE leaf >= ? AND ${where} ORDER BY leaf LIMIT ${PAGE}`,
        from,
        ...values,
      ),
    );
    for (const row of page) yield evidenceOf(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.leaf + 1;
  }
}
