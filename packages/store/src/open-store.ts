import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store-interface.ts';

/** What decides where everything is kept. */
export interface StoreEnvironment {
  /** `postgres://…`: that database. Unset or empty: SQLite in the data folder. */
  readonly KIWICONSENT_DATABASE?: string | undefined;
  /** The data folder; `./data` where it is unset. */
  readonly KIWICONSENT_DATA?: string | undefined;
}

/** Opens the store that the environment names. Rejects with a `StoreError` that says what to do. */
export function openStore({
  KIWICONSENT_DATABASE: url,
  KIWICONSENT_DATA: folder,
}: StoreEnvironment): Promise<Store> {
  return url ? openPostgres({ url }) : openSqlite({ folder: folder || './data' });
}
