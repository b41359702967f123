import { join } from 'node:path';
import Database from 'libsql';
import { DATABASE_FILE } from '../sqlite/open-sqlite.ts';

/** Writes to a store's file as somebody would who holds the disk: no trigger and no key keeps these statements out. */
export function alterSqlite(folder: string, statements: readonly string[]): void {
  const database = new Database(join(folder, DATABASE_FILE));
  try {
    database.exec('PRAGMA foreign_keys = OFF');
    const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      readonly name: string;
    }[];
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}
