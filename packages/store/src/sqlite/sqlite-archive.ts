import type { Archive } from '../archive.ts';
import type { Connection } from './connection.ts';

export class SqliteArchive implements Archive {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find(hash: string): Promise<string | undefined> {
    return this.#connection.run(
      () =>
        this.#connection.first<{ content: string }>(
          'SELECT content FROM archive WHERE hash = ?',
          Buffer.from(hash, 'hex'),
        )?.content,
    );
  }
}
