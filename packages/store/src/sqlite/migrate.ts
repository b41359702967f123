import type Database from 'libsql';
import { schemaIsNewer } from '../errors.ts';
import { MIGRATIONS } from './migrations.ts';

function schemaOf(database: Database.Database): number {
  const row = database.prepare('PRAGMA user_version').get([]) as { user_version: number };
  return row.user_version;
}

/**
 * Brings the schema to the newest step, all missing steps in one transaction: after a crash the database has
 * either all of them or none. Two programs that start together do it once.
 */
export function migrate(database: Database.Database): void {
  if (schemaOf(database) === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = schemaOf(database);
    if (found > MIGRATIONS.length) throw schemaIsNewer(found, MIGRATIONS.length);
    for (const statement of MIGRATIONS.slice(found).flat()) database.exec(statement);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
