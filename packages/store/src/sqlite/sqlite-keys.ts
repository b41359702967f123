import type { Keys } from '../keys.ts';
import type { Connection } from './connection.ts';

export class SqliteKeys implements Keys {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  take(name: string, fresh: string): Promise<string> {
    const connection = this.#connection;
    return connection.run(() =>
      connection.transaction(() => {
        connection.write('INSERT INTO keys (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', name, fresh);
        return (
          connection.first<{ value: string }>('SELECT value FROM keys WHERE name = ?', name)?.value ?? fresh
        );
      }),
    );
  }

  find(name: string): Promise<string | undefined> {
    const connection = this.#connection;
    return connection.run(
      () => connection.first<{ value: string }>('SELECT value FROM keys WHERE name = ?', name)?.value,
    );
  }
}
