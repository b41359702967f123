/**
 * The connections to one PostgreSQL database.
 *
 * Nobody holds anything up for more than seconds: who waits for a lock gives up after `LOCK_MS`, and the server ends
 * a transaction whose process fell silent (stuck, frozen or cut off) after `SILENT_MS`. A lost connection is made
 * again by the pool, and the work done again, for as long as `patience` lasts.
 */
import { setTimeout } from 'node:timers/promises';
import { Pool, type PoolClient, types } from 'pg';
import { SealThrew } from '../entry/check-seal.ts';
import { storeIsClosed } from '../errors.ts';
import { codedErrors, isAway, isConflict } from './coded-errors.ts';

const LOCK_MS = 8_000;
const STATEMENT_MS = 30_000;
const SILENT_MS = 3_000;
const CONNECT_MS = 5_000;
const PAUSE_MS = 100;

const INT8 = 20;

/** 64-bit integers as numbers: all of ours stay below 2^53. */
const parsers: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === INT8 && format !== 'binary'
      ? Number
      : types.getTypeParser(id, format)) as typeof types.getTypeParser,
};

export interface Session {
  /** The rows of one query. With values it is prepared once for each connection. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A session inside a transaction. */
export interface Transaction extends Session {
  /**
   * Sends the last statements and COMMIT behind them, without waiting in between: one journey. Where one of them fails,
   * PostgreSQL makes the COMMIT a ROLLBACK, and this rejects with what failed.
   */
  commitAfter(statements: readonly Promise<unknown>[]): Promise<void>;
}

export interface Lease extends Session {
  release(): Promise<void>;
}

function session(client: PoolClient, watch: ((sql: string) => void) | undefined): Session {
  return {
    query: async <Row>(sql: string, values?: readonly unknown[]) => {
      watch?.(sql);
      if (values === undefined) return (await client.query(sql)).rows as Row[];
      return (await client.query({ name: nameOf(sql), text: sql, values: [...values] })).rows as Row[];
    },
  };
}

function within(
  client: PoolClient,
  watch: ((sql: string) => void) | undefined,
): Transaction & { readonly isCommitted: () => boolean } {
  let isCommitted = false;
  return {
    ...session(client, watch),
    commitAfter: async (statements) => {
      isCommitted = true;
      await Promise.all([...statements, client.query('COMMIT')]);
    },
    isCommitted: () => isCommitted,
  };
}

const names = new Map<string, string>();

/** A short name for each different query, under which a connection prepares it. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? `kc${names.size}`;
  names.set(sql, name);
  return name;
}

async function begun(client: PoolClient, opening: string): Promise<readonly unknown[]> {
  const results = (await client.query(`BEGIN; ${opening}`)) as unknown as { rows: unknown[] }[];
  return results.at(-1)?.rows ?? [];
}

/** Whether the connection is as new again: outside a transaction this does nothing. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

export interface DatabaseOptions {
  readonly url: string;
  /** For how long work is tried again while the server is away, in milliseconds. */
  readonly patience: number;
  /** Told every query. */
  readonly watch: ((sql: string) => void) | undefined;
}

export class Database {
  readonly #pool: Pool;
  readonly #patience: number;
  readonly #watch: ((sql: string) => void) | undefined;
  readonly #coded: (error: unknown) => Error;
  #isClosed = false;

  constructor({ url, patience, watch }: DatabaseOptions) {
    const { hostname, port, pathname } = new URL(url);
    this.#coded = codedErrors(`${hostname}${port && `:${port}`}${pathname}`);
    this.#patience = patience;
    this.#watch = watch;
    this.#pool = new Pool({
      connectionString: url,
      max: 8,
      keepAlive: true,
      // Queries are sent without waiting for the answer to the one before.
      pipeline: true,
      connectionTimeoutMillis: CONNECT_MS,
      lock_timeout: LOCK_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: STATEMENT_MS + CONNECT_MS,
      idle_in_transaction_session_timeout: SILENT_MS,
      application_name: 'kiwiconsent',
      options: '-c search_path=kiwiconsent',
      types: parsers,
    });
    // An idle connection that is lost is no failure of anybody's work: the pool makes another.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => {
      // Lost between two queries: the next one fails, and says so.
      client.on('error', () => undefined);
      // A default of off or local would answer before the decision is safe.
      void client
        .query(
          `SELECT set_config('synchronous_commit', 'on', false)
           WHERE current_setting('synchronous_commit') IN ('off', 'local')`,
        )
        .catch(() => undefined);
    });
  }

  /** One query by itself. */
  read<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#patiently((client) => session(client, this.#watch).query<Row>(sql, values));
  }

  /** One query, tried once: fails at once while the server is away. */
  readNow<Row>(sql: string): Promise<readonly Row[]> {
    return this.#patiently((client) => session(client, this.#watch).query<Row>(sql, []), 0);
  }

  /**
   * All of it or nothing. `opening` is the first statement, in the same message as BEGIN; its rows come along later:
   * what is asked before they are awaited travels with it.
   */
  transaction<T>(
    work: (session: Transaction, opened: Promise<readonly unknown[]>, isAgain: boolean) => Promise<T>,
    opening = 'SELECT 1',
  ): Promise<T> {
    return this.#patiently(async (client, isAgain) => {
      const opened = begun(client, opening);
      // Whoever does not look at it fails with what comes after it, and is told of it below.
      opened.catch(() => undefined);
      try {
        const transaction = within(client, this.#watch);
        const result = await work(transaction, opened, isAgain);
        if (!transaction.isCommitted()) await client.query('COMMIT');
        return result;
      } catch (error) {
        // Where it could not begin, everything after it failed for that alone.
        await opened;
        throw error;
      }
    });
  }

  /** A connection to keep for a while, for one transaction that its caller begins; released, it rolls back. */
  async lease(): Promise<Lease> {
    if (this.#isClosed) throw storeIsClosed();
    const coded = this.#coded;
    try {
      const client = await this.#pool.connect();
      const { query } = session(client, this.#watch);
      return {
        query: async <Row>(sql: string, values?: readonly unknown[]) => {
          try {
            return await query<Row>(sql, values);
          } catch (error) {
            throw coded(error);
          }
        },
        release: async () => client.release(!(await rolledBack(client))),
      };
    } catch (error) {
      throw coded(error);
    }
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#pool.end();
  }

  async #patiently<T>(
    work: (client: PoolClient, isAgain: boolean) => Promise<T>,
    patience: number = this.#patience,
  ): Promise<T> {
    const until = Date.now() + patience;
    for (let isAgain = false; ; isAgain = true) {
      try {
        return await this.#withClient((client) => work(client, isAgain));
      } catch (error) {
        if (error instanceof SealThrew) throw error.thrown;
        if (!(isAway(error) || isConflict(error)) || Date.now() >= until) throw this.#coded(error);
        await setTimeout(PAUSE_MS);
      }
    }
  }

  async #withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw storeIsClosed();
    const client = await this.#pool.connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isAway(error) || !(await rolledBack(client));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
