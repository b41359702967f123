import type { Count, Counts } from '../counts.ts';
import { type CountRow, countCells } from '../entry/count-cells.ts';
import type { Database } from './database.ts';

export class SqliteCounts implements Counts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  between(from: string, to: string): Promise<readonly Count[]> {
    return this.#database.read((connection) =>
      countCells(
        connection.all<CountRow>(
          `SELECT day, body, count FROM counts JOIN statements ON seq = statement
           WHERE day >= ? AND day <= ? ORDER BY day, statement`,
          from,
          to,
        ),
      ),
    );
  }
}
