import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store-interface.ts';

/**
 * What decides where everything is kept; the process's own environment will do.
 *
 * `KIWICONSENT_DATABASE`: `postgres://…`, that database; unset or empty, SQLite in the data folder.
 * `KIWICONSENT_DATA`: the data folder; `./data` where it is unset.
 */
export type StoreEnvironment = Readonly<Record<string, string | undefined>>;

/** Opens the store that the environment names. Rejects with a `StoreError` that says what to do. */
export function openStore(environment: StoreEnvironment): Promise<Store> {
  const url = environment['KIWICONSENT_DATABASE'];
  return url ? openPostgres({ url }) : openSqlite({ folder: environment['KIWICONSENT_DATA'] || './data' });
}
