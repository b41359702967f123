import fc from 'fast-check';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { Connection } from './connection.ts';
import { insertText, type Plain } from './insert-text.ts';

const COLUMNS = ['one', 'two'];

/** An open transaction over an empty table. */
function opened(): Connection {
  const connection = new Connection(new Libsql(':memory:'));
  connection.exec('CREATE TABLE rows (place INTEGER PRIMARY KEY, one, two)');
  connection.exec('BEGIN');
  return connection;
}

const values = (
  rows: readonly { readonly one: Plain; readonly two: Plain }[],
): readonly (readonly Plain[])[] => rows.map(({ one, two }) => [one, two]);

/** Any value; bytes also as a view into others. */
const plain = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.uint8Array({ maxLength: 40 }),
  fc.uint8Array({ minLength: 8, maxLength: 40 }).map((bytes) => bytes.subarray(3, 7)),
);

test('whatever numbers and bytes are written as text are read back as they were', () => {
  const connection = opened();
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 20 }), (rows) => {
      connection.exec('DELETE FROM rows');
      connection.exec(insertText('rows', COLUMNS, rows));
      expect(values(connection.all('SELECT one, two FROM rows ORDER BY place'))).toEqual(rows);
    }),
  );
  connection.close();
});

test('rows that wait are there for the next statement, in their order, however many', () => {
  const connection = opened();
  const rows = Array.from({ length: 2500 }, (_, at) => [at, Uint8Array.of(at & 255)] as const);
  connection.insert('rows', COLUMNS, rows);
  expect(connection.first('SELECT count(*) AS rows FROM rows')).toEqual({ rows: 2500 });
  connection.insert('rows', COLUMNS, rows.slice(0, 1));
  connection.write('DELETE FROM rows WHERE one = 0');
  expect(values(connection.all('SELECT one, two FROM rows ORDER BY place'))).toEqual(rows.slice(1));
  connection.close();
});

test('rows that wait are gone with their transaction, and kept with it', async () => {
  const connection = opened();
  const count = (): unknown => connection.first('SELECT count(*) AS rows FROM rows');
  await connection.commit();
  for (const end of ['rollBack', 'commit'] as const) {
    connection.exec('BEGIN');
    connection.insert('rows', COLUMNS, [[1, null]]);
    await connection[end]();
    expect(count()).toEqual({ rows: end === 'commit' ? 1 : 0 });
  }
  connection.close();
});
