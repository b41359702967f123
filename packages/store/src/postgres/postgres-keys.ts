import type { Keys } from '../keys.ts';
import type { Database } from './database.ts';

export class PostgresKeys implements Keys {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  take(name: string, fresh: string): Promise<string> {
    return this.#database.transaction(async (session) => {
      await session.query('INSERT INTO keys (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        name,
        fresh,
      ]);
      const [kept] = await session.query<{ value: string }>('SELECT value FROM keys WHERE name = $1', [name]);
      return kept?.value ?? fresh;
    });
  }

  async find(name: string): Promise<string | undefined> {
    const sql = 'SELECT value FROM keys WHERE name = $1';
    const [kept] = await this.#database.read<{ value: string }>(sql, [name]);
    return kept?.value;
  }
}
