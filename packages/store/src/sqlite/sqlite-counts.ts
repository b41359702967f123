import type { Count, Counts } from '../counts.ts';
import { type CountRow, countCells } from '../entry/count-cells.ts';
import type { Connection } from './connection.ts';

export class SqliteCounts implements Counts {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  between(from: string, to: string): Promise<readonly Count[]> {
    return this.#connection.run(() =>
      countCells(
        this.#connection.all<CountRow>(
          `SELECT day, body, count FROM counts JOIN statements ON seq = statement
           WHERE day >= ? AND day <= ? ORDER BY day, statement`,
          from,
          to,
        ),
      ),
    );
  }
}
