import type { Archive } from '../archive.ts';
import type { Database } from './database.ts';

export class PostgresArchive implements Archive {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(hash: string): Promise<string | undefined> {
    const [row] = await this.#database.read<{ content: string }>(
      'SELECT content FROM archive WHERE hash = $1',
      [Buffer.from(hash, 'hex')],
    );
    return row?.content;
  }
}
