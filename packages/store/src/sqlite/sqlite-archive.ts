import type { Archive } from '../archive.ts';
import type { Database } from './database.ts';

export class SqliteArchive implements Archive {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(hash: string): Promise<string | undefined> {
    return this.#database.read(
      (connection) =>
        connection.first<{ content: string }>(
          'SELECT content FROM archive WHERE hash = ?',
          Buffer.from(hash, 'hex'),
        )?.content,
    );
  }
}
