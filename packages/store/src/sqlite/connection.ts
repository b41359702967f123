/**
 * One connection to the SQLite file and its prepared statements. Everything on it but `commit` is synchronous.
 *
 * libsql 0.5 leaves a prepared statement that failed with SQLITE_BUSY unfinished until the garbage collector comes,
 * and every COMMIT before then fails with "SQL statements in progress". So transactions begin and end through
 * `exec`, which finishes what it starts, and BEGIN takes the write lock at once: a busy database shows there and
 * nowhere else. Every write must therefore stand in a transaction.
 */
import type Libsql from 'libsql';
import Beside from 'libsql/promise';
import { storeIsClosed } from '../errors.ts';

export type Value = string | number | Uint8Array | null;

/** libsql gives a list's blobs as bare buffers. */
function withBytes(row: Record<string, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
}

export class Connection {
  readonly #database: Libsql.Database;
  readonly #watch: ((sql: string) => void) | undefined;
  readonly #prepared = new Map<string, Libsql.Statement>();

  /** `watch` is told each different query before it first runs. */
  constructor(database: Libsql.Database, watch?: (sql: string) => void) {
    this.#database = database;
    this.#watch = watch;
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

  /**
   * Resolves when the log is on the disk. That takes longer than all that is in it, so a thread of libsql's waits for
   * the disk, and ours goes on: nothing else may be asked of this connection meanwhile.
   *
   * libsql has two faces, one that answers at once and one that promises, over the same handle; which one a statement
   * goes through is chosen each time.
   */
  async commit(): Promise<void> {
    this.#refuseClosed();
    await Beside.prototype.exec.call(this.#database, 'COMMIT');
  }

  /** A full disk has rolled back by itself. */
  rollBack(): void {
    if (this.#database.open && this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  close(): void {
    if (!this.#database.open) return;
    this.#prepared.clear();
    this.#database.close();
  }

  /** A prepared statement of libsql works on after its connection was closed. */
  #refuseClosed(): void {
    if (!this.#database.open) throw storeIsClosed();
  }

  #prepare(sql: string): Libsql.Statement {
    this.#refuseClosed();
    const known = this.#prepared.get(sql);
    if (known) return known;
    this.#watch?.(sql);
    const prepared = this.#database.prepare(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
