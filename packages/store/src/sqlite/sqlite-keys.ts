import type { Keys } from '../keys.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

function find(connection: Connection, name: string): string | undefined {
  return connection.first<{ value: string }>('SELECT value FROM keys WHERE name = ?', name)?.value;
}

export class SqliteKeys implements Keys {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  take(name: string, fresh: string): Promise<string> {
    return this.#database.transaction((connection) => {
      connection.write('INSERT INTO keys (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', name, fresh);
      return find(connection, name) ?? fresh;
    });
  }

  find(name: string): Promise<string | undefined> {
    return this.#database.read((connection) => find(connection, name));
  }
}
