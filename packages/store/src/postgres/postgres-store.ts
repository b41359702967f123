import type { Store } from '../store-interface.ts';
import type { Database } from './database.ts';
import { PostgresArchive } from './postgres-archive.ts';
import { PostgresCounts } from './postgres-counts.ts';
import { PostgresDeliveries } from './postgres-deliveries.ts';
import { PostgresKeys } from './postgres-keys.ts';
import { PostgresLedger } from './postgres-ledger.ts';
import { PostgresPolicies } from './postgres-policies.ts';
import { PostgresReceipts } from './postgres-receipts.ts';
import { PostgresReports } from './postgres-reports.ts';
import { PostgresTransfer } from './postgres-transfer.ts';

/** Writes one row, durably: a full disk, a standby or a server that is away shows here. */
async function proveWritable(database: Database): Promise<void> {
  await database.readNow(
    `INSERT INTO keys (name, value) VALUES ('health', '')
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}

/** The store on a database whose schema is up to date. */
export function postgresStore(database: Database): Store {
  return {
    policies: new PostgresPolicies(database),
    receipts: new PostgresReceipts(database),
    ledger: new PostgresLedger(database),
    archive: new PostgresArchive(database),
    counts: new PostgresCounts(database),
    deliveries: new PostgresDeliveries(database),
    keys: new PostgresKeys(database),
    reports: new PostgresReports(database),
    transfer: new PostgresTransfer(database),
    health: () => proveWritable(database),
    close: () => database.close(),
  };
}
