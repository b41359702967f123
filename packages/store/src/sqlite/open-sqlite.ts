/**
 * The default store: one SQLite file in the data folder.
 *
 * WAL with `synchronous=FULL`: a commit returns after the log is on the disk, so what was acknowledged
 * survives a crash of the process, the system and the power (PRF-10).
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { folderIsUnusable } from '../errors.ts';
import type { Store } from '../store-interface.ts';
import { codedErrors } from './coded-errors.ts';
import { Connection } from './connection.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { sqliteStore } from './sqlite-store.ts';

export interface SqliteOptions {
  /** The data folder; made with mode 0700 when absent. */
  readonly folder: string;
  /** How long to wait for another program that writes, in milliseconds. 10,000 unless told. */
  readonly patience?: number;
  /** Told each different query's SQL before it first runs; for tests. */
  readonly watch?: (sql: string) => void;
}

/** The file's name inside the data folder. */
export const DATABASE_FILE = 'kiwiconsent.db';

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is erased is overwritten, not only forgotten (PRF-5).
  'secure_delete = ON',
  // Identifiers are random, so each batch touches many pages: written back once for many batches (32 MB of log).
  'wal_autocheckpoint = 8000',
];

function prepareFolder(folder: string): string {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, DATABASE_FILE);
  } catch (error) {
    throw folderIsUnusable(folder, error);
  }
}

function connect(file: string, folder: string, patience: number): Libsql.Database {
  try {
    const database = new Libsql(file, { timeout: patience });
    chmodSync(file, 0o600);
    return database;
  } catch (error) {
    throw folderIsUnusable(folder, error);
  }
}

/** Opens the store, bringing its schema up to date. Rejects with a `StoreError` that says what to do. */
export async function openSqlite({ folder, patience = 10_000, watch }: SqliteOptions): Promise<Store> {
  const file = prepareFolder(folder);
  const database = connect(file, folder, patience);
  const coded = codedErrors(file);
  try {
    for (const pragma of PRAGMAS) database.exec(`PRAGMA ${pragma}`);
    migrate(database);
    database.exec('PRAGMA busy_timeout = 0');
    const openReader = (): Connection => {
      const reader = connect(file, folder, patience);
      reader.exec('PRAGMA query_only = ON');
      return new Connection(reader, watch);
    };
    return sqliteStore(
      new Database({ writer: new Connection(database, watch), openReader, coded, patience }),
    );
  } catch (error) {
    database.close();
    throw coded(error);
  }
}
