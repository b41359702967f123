import { allPages, type Kind, type Page, type Row, type Table } from '../copy/tables.ts';
import type { Transfer } from '../copy/transfer.ts';
import { storeIsNotEmpty } from '../errors.ts';
import type { Database, Session } from './database.ts';

const TYPES: Readonly<Record<Kind, string>> = { number: 'bigint', text: 'text', bytes: 'bytea' };

/** A copy takes as long as it takes, and may wait for the other side. */
const UNHURRIED = 'SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0';

export class PostgresTransfer implements Transfer {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async *pages(): AsyncGenerator<Page> {
    const session = await this.#database.lease();
    try {
      await session.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${UNHURRIED}`);
      yield* allPages(
        (sql, values) => session.query<Row>(sql, values),
        (place) => `$${place}`,
      );
      await session.query('COMMIT');
    } finally {
      await session.release();
    }
  }

  async fill(pages: AsyncIterable<Page>): Promise<void> {
    const session = await this.#database.lease();
    try {
      await session.query(`BEGIN; ${UNHURRIED}`);
      await refuseFilled(session);
      for await (const { table, rows } of pages) await keepRows(session, table, rows);
      await session.query('COMMIT');
    } finally {
      await session.release();
    }
  }
}

async function refuseFilled(session: Session): Promise<void> {
  const [tree] = await session.query<{ size: number }>('SELECT size FROM tree WHERE one = 1 FOR UPDATE');
  const policies = await session.query('SELECT seq FROM policies LIMIT 1');
  if (policies.length > 0 || (tree?.size ?? 0) > 0) throw storeIsNotEmpty();
}

async function keepRows(
  session: Session,
  { name, columns, isNumbered }: Table,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns);
  const values = names.map((column) => rows.map((row) => row[column] ?? null));
  if (name === 'tree') {
    const [tree] = rows;
    if (!tree || tree['size'] === 0) return;
    const { size, roots, checkpoint } = tree as { size: number; roots: Uint8Array; checkpoint: string };
    await session.query('UPDATE tree SET size = $1, roots = $2, checkpoint = $3 WHERE one = 1', [
      size,
      roots,
      checkpoint,
    ]);
    return;
  }
  const lists = Object.values(columns).map((kind, at) => `$${at + 1}::${TYPES[kind]}[]`);
  // A store that only said it was healthy has that key, and no other.
  const again = name === 'keys' ? 'ON CONFLICT (name) DO UPDATE SET value = excluded.value' : '';
  await session.query(
    `INSERT INTO ${name} (${names.join(', ')}) SELECT * FROM unnest(${lists.join(', ')}) ${again}`,
    values,
  );
  if (isNumbered) {
    await session.query(
      `SELECT setval(pg_get_serial_sequence('${name}', 'seq'), (SELECT max(seq) FROM ${name}))`,
    );
  }
}
