/**
 * The store for several machines: PostgreSQL 14 or newer, with its own replication and failover.
 *
 * A commit returns when the server's log is on the disk, and on the synchronous standby where there is one; a
 * server that is set to answer before is overruled for our connections.
 */
import { addressIsUnusable } from '../errors.ts';
import type { Store } from '../store-interface.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { postgresStore } from './postgres-store.ts';

export interface PostgresOptions {
  /** `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with the parameters `pg` knows, such as `?sslmode=verify-full`. */
  readonly url: string;
  /** For how long work is tried again while the server is away, in milliseconds. 10,000 unless told. */
  readonly patience?: number;
  /** Told every query; for tests. */
  readonly watch?: (sql: string) => void;
}

function checkedUrl(url: string): string {
  const isOne = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
  // What stands before the first colon is no secret; what follows may hold a password.
  if (!isOne) throw addressIsUnusable(`it begins with ${JSON.stringify(url.split(':')[0]?.slice(0, 20))}`);
  return url;
}

/** Opens the store, bringing its schema up to date. Rejects with a `StoreError` that says what to do. */
export async function openPostgres({ url, patience = 10_000, watch }: PostgresOptions): Promise<Store> {
  const database = new Database({ url: checkedUrl(url), patience, watch });
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return postgresStore(database);
}
