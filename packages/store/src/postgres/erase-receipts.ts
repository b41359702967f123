/** Erases receipts under tombstones. Runs inside one transaction that has the tree. */
import { sealWith } from '../entry/check-seal.ts';
import { tombstoneEntry } from '../entry/entry-bytes.ts';
import type { Head, Seal } from '../ledger.ts';
import type { Erased, Erasure } from '../receipts.ts';
import type { Session } from './database.ts';
import { extendLedger } from './postgres-ledger.ts';

export async function eraseReceipts(
  session: Session,
  head: Head,
  { indices, reason, at }: Erasure,
  seal: Seal,
): Promise<Erased> {
  const rows = await session.query<{ leaf: number }>(
    'SELECT leaf FROM receipts WHERE leaf = ANY($1::bigint[]) ORDER BY leaf',
    [indices],
  );
  const found = rows.map(({ leaf }) => leaf);
  if (found.length === 0) return { indices: [], checkpoint: head.checkpoint };
  const tombstones = found.map((erased) => tombstoneEntry({ erased, at, reason }));
  const sealed = sealWith(seal, head, tombstones);
  await extendLedger(session, head.tree.size, tombstones, sealed, at.slice(0, 10));
  await session.query(
    `INSERT INTO tombstones (erased, leaf)
     SELECT erased, $2::bigint + place - 1 FROM unnest($1::bigint[]) WITH ORDINALITY AS gone (erased, place)`,
    [found, head.tree.size],
  );
  await session.query('DELETE FROM receipts WHERE leaf = ANY($1::bigint[])', [found]);
  return { indices: found, checkpoint: sealed.checkpoint };
}
