/**
 * A libsql connection as Kysely's SQLite dialect wants it.
 *
 * libsql 0.5 leaves a prepared statement that failed with SQLITE_BUSY unfinished until the garbage collector
 * comes, and every COMMIT before then fails with "SQL statements in progress". So transactions begin and end
 * through `exec`, which finishes what it starts, and BEGIN takes the write lock at once: a busy database shows
 * there and nowhere else. Every write must therefore stand in a transaction.
 */
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';

function transactionStatement(database: Database.Database, sql: string): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run: () => {
      // A full disk has rolled back by itself.
      if (sql !== 'rollback' || database.inTransaction)
        database.exec(sql === 'begin' ? 'BEGIN IMMEDIATE' : sql);
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
}

export function kyselyDatabase(database: Database.Database): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) =>
      ['begin', 'commit', 'rollback'].includes(sql)
        ? transactionStatement(database, sql)
        : (database.prepare(sql) as unknown as SqliteStatement),
  };
}
