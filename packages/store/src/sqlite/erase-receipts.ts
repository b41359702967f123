/** Erases receipts under tombstones. Runs inside one transaction. */
import { tombstoneEntry } from '../entry/entry-bytes.ts';
import type { Seal } from '../ledger.ts';
import type { Erased, Erasure } from '../receipts.ts';
import type { Connection } from './connection.ts';
import { extendLedger, readHead } from './sqlite-ledger.ts';

export function eraseReceipts(connection: Connection, { indices, reason, at }: Erasure, seal: Seal): Erased {
  const head = readHead(connection);
  const found = [...new Set(indices)].filter((leaf) =>
    connection.first('SELECT leaf FROM receipts WHERE leaf = ?', leaf),
  );
  if (found.length === 0) return { indices: [], checkpoint: head.checkpoint };
  const tombstones = found.map((erased) => tombstoneEntry({ erased, at, reason }));
  const { checkpoint } = extendLedger(connection, head, tombstones, seal, at.slice(0, 10));
  for (const [place, erased] of found.entries()) {
    connection.write('INSERT INTO tombstones (erased, leaf) VALUES (?, ?)', erased, head.tree.size + place);
    connection.write('DELETE FROM receipts WHERE leaf = ?', erased);
  }
  return { indices: found, checkpoint };
}
