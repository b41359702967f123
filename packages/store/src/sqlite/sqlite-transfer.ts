import { allPages, type Page, type Row, type Table } from '../copy/tables.ts';
import type { Transfer } from '../copy/transfer.ts';
import { storeIsNotEmpty } from '../errors.ts';
import type { Connection } from './connection.ts';

export class SqliteTransfer implements Transfer {
  readonly #connection: Connection;
  readonly #reader: () => Connection;

  /** `reader` opens a connection of its own, whose one transaction sees one moment. */
  constructor(connection: Connection, reader: () => Connection) {
    this.#connection = connection;
    this.#reader = reader;
  }

  async *pages(): AsyncGenerator<Page> {
    const reader = this.#reader();
    try {
      reader.exec('BEGIN');
      yield* allPages(
        (sql, values) => reader.run(() => reader.all<Row>(sql, ...values)),
        () => '?',
      );
      reader.exec('COMMIT');
    } finally {
      reader.close();
    }
  }

  async fill(pages: AsyncIterable<Page>): Promise<void> {
    const connection = this.#connection;
    await connection.run(() => connection.exec('BEGIN IMMEDIATE'));
    try {
      await connection.run(() => refuseFilled(connection));
      for await (const { table, rows } of pages) {
        await connection.run(() => {
          for (const row of rows) keepRow(connection, table, row);
        });
      }
      await connection.run(() => connection.exec('COMMIT'));
    } catch (error) {
      await connection.run(() => connection.exec('ROLLBACK')).catch(() => undefined);
      throw error;
    }
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
