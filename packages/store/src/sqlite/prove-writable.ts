import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** Takes the write lock and writes one row, durably: a full, read-only or locked disk shows here. */
export async function proveWritable(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute((transaction) =>
    sql`INSERT INTO keys (name, value) VALUES ('health', '')
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(transaction),
  );
}
