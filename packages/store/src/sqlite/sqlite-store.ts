import { Kysely, SqliteDialect } from 'kysely';
import type Database from 'libsql';
import type { Store } from '../store-interface.ts';
import { kyselyDatabase } from './kysely-database.ts';
import { proveWritable } from './prove-writable.ts';
import type { Run } from './run.ts';
import type { Tables } from './schema.ts';
import { SqliteKeys } from './sqlite-keys.ts';
import { SqlitePolicies } from './sqlite-policies.ts';
import { SqliteReceipts } from './sqlite-receipts.ts';
import { SqliteReports } from './sqlite-reports.ts';
import { SqliteShownTexts } from './sqlite-shown-texts.ts';

/** The store on an open connection whose schema is up to date. `coded` gives failures their code. */
export function sqliteStore(
  database: Database.Database,
  coded: (error: unknown) => Error,
  watch?: (sql: string) => void,
): Store {
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: kyselyDatabase(database) }),
    ...(watch && { log: ({ query }) => watch(query.sql) }),
  });
  const run: Run = async (work) => {
    try {
      return await work(db);
    } catch (error) {
      throw coded(error);
    }
  };
  return {
    policies: new SqlitePolicies(run),
    receipts: new SqliteReceipts(run),
    shownTexts: new SqliteShownTexts(run),
    keys: new SqliteKeys(run),
    reports: new SqliteReports(run),
    health: () => run(proveWritable),
    close: async () => {
      if (!database.open) return;
      await db.destroy();
      if (database.open) database.close();
    },
  };
}
