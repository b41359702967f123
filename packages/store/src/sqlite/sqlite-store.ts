import type { Store } from '../store-interface.ts';
import type { Connection } from './connection.ts';
import { SqliteArchive } from './sqlite-archive.ts';
import { SqliteCounts } from './sqlite-counts.ts';
import { SqliteDeliveries } from './sqlite-deliveries.ts';
import { SqliteKeys } from './sqlite-keys.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { SqlitePolicies } from './sqlite-policies.ts';
import { SqliteReceipts } from './sqlite-receipts.ts';
import { SqliteReports } from './sqlite-reports.ts';
import { SqliteTransfer } from './sqlite-transfer.ts';

/** Takes the write lock and writes one row, durably: a full, read-only or locked disk shows here. */
function proveWritable(connection: Connection): void {
  connection.transaction(() => {
    connection.write(
      `INSERT INTO keys (name, value) VALUES ('health', '')
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
  });
}

/** The store on an open connection whose schema is up to date. `reader` opens another one on the same file. */
export function sqliteStore(connection: Connection, reader: () => Connection): Store {
  return {
    policies: new SqlitePolicies(connection),
    receipts: new SqliteReceipts(connection),
    ledger: new SqliteLedger(connection),
    archive: new SqliteArchive(connection),
    counts: new SqliteCounts(connection),
    deliveries: new SqliteDeliveries(connection),
    keys: new SqliteKeys(connection),
    reports: new SqliteReports(connection),
    transfer: new SqliteTransfer(connection, reader),
    health: () => connection.run(() => proveWritable(connection)),
    close: async () => connection.close(),
  };
}
