/** Reads receipts in pages: from the first place of a range to the last that was there at the start. */
import { type Bounds, conditionsOf, overlap, PAGE } from '../entry/range-filter.ts';
import { evidenceOf, type JoinedRow } from '../entry/receipt-row.ts';
import type { Evidence, ReceiptRange } from '../receipts.ts';
import type { Database } from './database.ts';
import { JOINED } from './find-receipts.ts';

/** Where everything in the range stands: an index says which blocks to look into. */
async function boundsOf(database: Database, range: ReceiptRange): Promise<Bounds> {
  const { recordedFrom, recordedBefore, validUntilBefore } = range;
  const bounds = [await wholeOf(database), { least: range.fromIndex ?? 0, most: Number.MAX_SAFE_INTEGER }];
  if (recordedFrom !== undefined || recordedBefore !== undefined) {
    bounds.push(await within(database, 'recorded_at', recordedFrom, recordedBefore));
  }
  if (validUntilBefore !== undefined) {
    bounds.push(await within(database, 'valid_until', undefined, validUntilBefore));
  }
  return overlap(bounds);
}

async function wholeOf(database: Database): Promise<Bounds> {
  const [last] = await database.read<{ leaf: number }>(
    'SELECT leaf FROM receipts ORDER BY leaf DESC LIMIT 1',
  );
  return { least: 0, most: last?.leaf ?? -1 };
}

async function within(
  database: Database,
  column: 'recorded_at' | 'valid_until',
  from: string | undefined,
  before: string | undefined,
): Promise<Bounds> {
  // Materialized, so that the planner looks into those blocks and does not walk the places in order.
  const [found] = await database.read<{ least: number | null; most: number | null }>(
    `WITH places AS MATERIALIZED (SELECT leaf FROM receipts WHERE ${column} >= $1 AND ${column} < $2)
     SELECT min(leaf) AS least, max(leaf) AS most FROM places`,
    [
      from === undefined ? 0 : Date.parse(from),
      before === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(before),
    ],
  );
  return { least: found?.least ?? 0, most: found?.most ?? -1 };
}

export async function* readRange(database: Database, range: ReceiptRange): AsyncGenerator<Evidence> {
  const { least, most } = await boundsOf(database, range);
  const conditions = conditionsOf(range);
  const where = conditions.map(({ text }, at) => `AND ${text} $${at + 3}`).join(' ');
  const values = conditions.map(({ value }) => value);
  for (let from = least; from <= most; ) {
    const page = await database.read<JoinedRow>(
      `${JOINED} WHERE leaf >= $1 AND leaf <= $2 ${where} ORDER BY leaf LIMIT ${PAGE}`,
      [from, most, ...values],
    );
    for (const row of page) yield evidenceOf(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.leaf + 1;
  }
}
