import type { Count, Counts } from '../counts.ts';
import { type CountRow, countCells } from '../entry/count-cells.ts';
import type { Database } from './database.ts';

export class PostgresCounts implements Counts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async between(from: string, to: string): Promise<readonly Count[]> {
    return countCells(
      await this.#database.read<CountRow>(
        `SELECT day, body, count FROM counts JOIN statements ON seq = statement
         WHERE day >= $1 AND day <= $2 ORDER BY day, statement`,
        [from, to],
      ),
    );
  }
}
