/**
 * One connection to the SQLite file and its prepared statements. Everything on it but `commit` is synchronous.
 *
 * libsql 0.5 leaves a prepared statement that failed with SQLITE_BUSY unfinished until the garbage collector comes,
 * and every COMMIT before then fails with "SQL statements in progress". So transactions begin and end through
 * `exec`, which finishes what it starts, and BEGIN takes the write lock at once: a busy database shows there and
 * nowhere else. Every write must therefore stand in a transaction.
 *
 * Rows of `insert` wait as text for the next statement. After the last one that is COMMIT, and the rows go with it to
 * another thread: neither filling the indexes nor waiting for the disk takes our time.
 */
import type Libsql from 'libsql';
import Beside from 'libsql/promise';
import { storeIsClosed } from '../errors.ts';
import { insertText, type Plain } from './insert-text.ts';

export type Value = string | number | Uint8Array | null;

/** libsql gives a list's blobs as bare buffers. */
function withBytes(row: Record<string, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
}

/** SQLite reads no statement of more than a million characters. */
const MOST_ROWS = 1000;

export class Connection {
  readonly #database: Libsql.Database;
  readonly #watch: ((sql: string) => void) | undefined;
  readonly #prepared = new Map<string, Libsql.Statement>();
  #waiting: readonly string[] = [];

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

  /** Adds rows of numbers and bytes, in their order among the other statements. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Plain[])[]): void {
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      if (from > 0) this.#settle();
      this.#waiting = [...this.#waiting, insertText(table, columns, rows.slice(from, from + MOST_ROWS))];
    }
  }

  exec(sql: string): void {
    this.#settle();
    this.#database.exec(sql);
  }

  /**
   * Resolves when what waits is done and the log is on the disk: on a thread of libsql's, while ours goes on. Nothing
   * else may be asked of this connection meanwhile.
   *
   * libsql has two faces, one that answers at once and one that promises, over the same handle; which one a statement
   * goes through is chosen each time.
   */
  async commit(): Promise<void> {
    this.#refuseClosed();
    const sql = [...this.#waiting, 'COMMIT'].join(';\n');
    this.#waiting = [];
    await Beside.prototype.exec.call(this.#database, sql);
  }

  /** A full disk has rolled back by itself. */
  rollBack(): void {
    this.#waiting = [];
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

  /** Does what waits, now. */
  #settle(): void {
    this.#refuseClosed();
    if (this.#waiting.length === 0) return;
    const sql = this.#waiting.join(';\n');
    this.#waiting = [];
    this.#database.exec(sql);
  }

  #prepare(sql: string): Libsql.Statement {
    this.#settle();
    const known = this.#prepared.get(sql);
    if (known) return known;
    this.#watch?.(sql);
    const prepared = this.#database.prepare(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
