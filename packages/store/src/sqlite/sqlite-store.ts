import type { Store } from '../store-interface.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
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
  connection.write(
    `INSERT INTO keys (name, value) VALUES ('health', '')
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}

/** The store on an open database whose schema is up to date. */
export function sqliteStore(database: Database): Store {
  return {
    policies: new SqlitePolicies(database),
    receipts: new SqliteReceipts(database),
    ledger: new SqliteLedger(database),
    archive: new SqliteArchive(database),
    counts: new SqliteCounts(database),
    deliveries: new SqliteDeliveries(database),
    keys: new SqliteKeys(database),
    reports: new SqliteReports(database),
    transfer: new SqliteTransfer(database),
    health: () => database.transaction(proveWritable),
    close: () => database.close(),
  };
}
