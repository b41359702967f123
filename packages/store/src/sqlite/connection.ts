/**
 * One connection to the SQLite file. Everything on it is synchronous: what runs in a transaction runs alone.
 *
 * libsql 0.5 leaves a prepared statement that failed with SQLITE_BUSY unfinished until the garbage collector comes,
 * and every COMMIT before then fails with "SQL statements in progress". So transactions begin and end through
 * `exec`, which finishes what it starts, and BEGIN takes the write lock at once: a busy database shows there and
 * nowhere else. Every write must therefore stand in a transaction.
 *
 * SQLite lets those who wait for the write lock look for it ever more seldom, with the process standing still: two
 * busy processes starve a third. So we look again ourselves, every few milliseconds, and answer others in between.
 */
import { setTimeout } from 'node:timers/promises';
import type Database from 'libsql';
import { SealThrew } from '../entry/check-seal.ts';
import { storeIsClosed } from '../errors.ts';

export type Value = string | number | Uint8Array | null;

/** libsql gives a list's blobs as bare buffers. */
function withBytes(row: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
}

export interface ConnectionOptions {
  /** Gives failures their code. */
  readonly coded: (error: unknown) => Error;
  /** How long to wait for another program that writes, in milliseconds. */
  readonly patience: number;
  /** Told each different query before it first runs. */
  readonly watch?: ((sql: string) => void) | undefined;
}

/** At most so long between two looks for the write lock. */
const PAUSE_MS = 5;

class LockIsTaken extends Error {
  override readonly name = 'LockIsTaken';

  constructor(cause: unknown) {
    super('another program writes', { cause });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

export class Connection {
  readonly #database: Database.Database;
  readonly #coded: (error: unknown) => Error;
  readonly #patience: number;
  readonly #watch: ((sql: string) => void) | undefined;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database, { coded, patience, watch }: ConnectionOptions) {
    this.#database = database;
    this.#coded = coded;
    this.#patience = patience;
    this.#watch = watch;
  }

  /** Runs one piece of work, as soon as nobody else writes, and gives its failures their code. */
  async run<T>(work: () => T): Promise<T> {
    const until = Date.now() + this.#patience;
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (error instanceof SealThrew) throw error.thrown;
        if (!(error instanceof LockIsTaken)) throw this.#coded(error);
        if (Date.now() >= until) throw this.#coded(error.cause);
      }
      await setTimeout(1 + Math.random() * PAUSE_MS);
    }
  }

  /** All of it or nothing, alone in the whole file. */
  transaction<T>(work: () => T): T {
    this.#begin();
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back by itself.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Looks once: who cannot have the lock does not wait here. */
  #begin(): void {
    this.exec('PRAGMA busy_timeout = 0');
    try {
      this.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw isBusy(error) ? new LockIsTaken(error) : error;
    } finally {
      this.exec(`PRAGMA busy_timeout = ${this.#patience}`);
    }
  }

  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    const rows = this.#prepare(sql).all(values) as Record<string, unknown>[];
    for (const row of rows) withBytes(row);
    return rows as Row[];
  }

  first<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  /** The number of rows that changed. */
  write(sql: string, ...values: readonly Value[]): number {
    return this.#prepare(sql).run(values).changes;
  }

  exec(sql: string): void {
    this.#refuseClosed();
    this.#database.exec(sql);
  }

  /** Writes the log back into the file, so that the file alone is whole, and lets go of it. */
  close(): void {
    if (!this.#database.open) return;
    this.#prepared.clear();
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Another program reads: the log stays beside the file, and nothing is lost.
    }
    this.#database.close();
  }

  /** A prepared statement of libsql works on after its connection was closed. */
  #refuseClosed(): void {
    if (!this.#database.open) throw storeIsClosed();
  }

  #prepare(sql: string): Database.Statement {
    this.#refuseClosed();
    const known = this.#prepared.get(sql);
    if (known) return known;
    this.#watch?.(sql);
    const prepared = this.#database.prepare(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
