import { schemaIsNewer } from '../errors.ts';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** Any number, the same in every process: who holds it changes the schema. */
const LOCK = 5_404_197;

/**
 * Brings the schema to the newest step, all missing steps in one transaction: after a crash the database has either
 * all of them or none. Processes that start together wait for the first, and find nothing left to do.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (session) => {
    await session.query("SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = '10min'");
    await session.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await session.query('CREATE SCHEMA IF NOT EXISTS kiwiconsent');
    await session.query('CREATE TABLE IF NOT EXISTS steps (one INTEGER PRIMARY KEY, taken INTEGER NOT NULL)');
    const [row] = await session.query<{ taken: number }>('SELECT taken FROM steps WHERE one = 1');
    const found = row?.taken ?? 0;
    if (found > MIGRATIONS.length) throw schemaIsNewer(found, MIGRATIONS.length);
    if (found === MIGRATIONS.length) return;
    for (const statement of MIGRATIONS.slice(found).flat()) await session.query(statement);
    await session.query(
      'INSERT INTO steps VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET taken = excluded.taken',
      [MIGRATIONS.length],
    );
  });
}
