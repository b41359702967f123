/** Receipts as they are found again: by id, by key, by the keys of a batch. */
import { packedId, unpackedId } from '../entry/packed-id.ts';
import { evidenceOf, type JoinedRow } from '../entry/receipt-row.ts';
import type { Entry, Evidence } from '../receipts.ts';
import type { Database, Session } from './database.ts';

export const JOINED = 'SELECT receipts.*, body FROM receipts JOIN statements ON seq = statement';

/** The one receipt whose unique column `column` is `text`. */
export async function evidenceWhere(
  database: Database,
  column: 'id' | 'key',
  text: string,
): Promise<Evidence | undefined> {
  const bytes = packedId(text);
  if (bytes === undefined) return undefined;
  const [row] = await database.read<JoinedRow>(`${JOINED} WHERE ${column} = $1`, [bytes]);
  return row && evidenceOf(row);
}

/** What the store has under the keys of a batch. */
export async function keptUnder(
  session: Session,
  batch: readonly Entry[],
): Promise<ReadonlyMap<string, Evidence>> {
  const keys = batch.flatMap(({ key }) => packedId(key) ?? []);
  const rows = await session.query<JoinedRow>(`${JOINED} WHERE key = ANY($1::bytea[])`, [keys]);
  return new Map(rows.map((row) => [unpackedId(row.key), evidenceOf(row)]));
}
