/** Receipts as they are found again: by id, by key, by the keys of a batch. */
import { packedId, unpackedId } from '../entry/packed-id.ts';
import { evidenceOf, type JoinedRow } from '../entry/receipt-row.ts';
import type { Entry, Evidence } from '../receipts.ts';
import type { Connection } from './connection.ts';

export const JOINED = 'SELECT receipts.*, body FROM receipts JOIN statements ON seq = statement';

/** The one receipt whose unique column `column` is `text`. */
export function evidenceWhere(
  connection: Connection,
  column: 'id' | 'key',
  text: string,
): Evidence | undefined {
  const bytes = packedId(text);
  const row = bytes && connection.first<JoinedRow>(`${JOINED} WHERE ${column} = ?`, bytes);
  return row && evidenceOf(row);
}

/** A query for so many keys; sizes are rounded up, so that few different ones are prepared. */
const MOST_KEYS = 256;

/** What the store has under the keys of a batch. */
export function keptUnder(connection: Connection, batch: readonly Entry[]): ReadonlyMap<string, Evidence> {
  const keys = batch.flatMap(({ key }) => packedId(key) ?? []);
  const kept = new Map<string, Evidence>();
  for (let from = 0; from < keys.length; from += MOST_KEYS) {
    const some = keys.slice(from, from + MOST_KEYS);
    const size = 2 ** Math.ceil(Math.log2(some.length));
    const values = Array.from({ length: size }, (_, at) => some[at] ?? null);
    const marks = values.map(() => '?').join(', ');
    for (const row of connection.all<JoinedRow>(`${JOINED} WHERE key IN (${marks})`, ...values)) {
      kept.set(unpackedId(row.key), evidenceOf(row));
    }
  }
  return kept;
}
