import { allPages, type Page, type Row, type Table } from '../copy/tables.ts';
import type { Transfer } from '../copy/transfer.ts';
import { storeIsNotEmpty } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

export class SqliteTransfer implements Transfer {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async *pages(): AsyncGenerator<Page> {
    const moment = this.#database.openMoment();
    try {
      yield* allPages(
        (sql, values) => moment.read((connection) => connection.all<Row>(sql, ...values)),
        () => '?',
      );
    } finally {
      moment.close();
    }
  }

  fill(pages: AsyncIterable<Page>): Promise<void> {
    return this.#database.transaction(async (connection) => {
      refuseFilled(connection);
      for await (const { table, rows } of pages) {
        for (const row of rows) keepRow(connection, table, row);
      }
    });
  }
}

function refuseFilled(connection: Connection): void {
  const found = connection.first('SELECT seq FROM policies LIMIT 1');
  const tree = connection.first<{ size: number }>('SELECT size FROM tree WHERE one = 1');
  if (found !== undefined || (tree?.size ?? 0) > 0) throw storeIsNotEmpty();
}

function keepRow(connection: Connection, { name, columns }: Table, row: Row): void {
  const values = Object.keys(columns).map((column) => row[column] ?? null);
  if (name === 'tree') {
    if (row['size'] === 0) return;
    connection.write('UPDATE tree SET one = ?, size = ?, roots = ?, checkpoint = ? WHERE one = 1', ...values);
    return;
  }
  const marks = values.map(() => '?').join(', ');
  // A store that only said it was healthy has that key, and no other.
  const again = name === 'keys' ? 'ON CONFLICT (name) DO UPDATE SET value = excluded.value' : '';
  connection.write(
    `INSERT INTO ${name} (${Object.keys(columns).join(', ')}) VALUES (${marks}) ${again}`,
    ...values,
  );
}
