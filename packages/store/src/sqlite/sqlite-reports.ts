import { MOST_A_DAY, nameless, type Reports, type Sighting, type SightingCount } from '../reports.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

type ReportRow = Omit<SightingCount, 'from'> & { readonly source: string };

function valuesOf(day: string, { surface, mode, kind, what, from }: Sighting): readonly string[] {
  return [day, surface, mode, kind, what, from];
}

/** Adds to a counter that is there; says whether it was. */
function raise(connection: Connection, day: string, sighting: Sighting): boolean {
  const changed = connection.write(
    `UPDATE reports SET count = count + 1
     WHERE day = ? AND surface = ? AND mode = ? AND kind = ? AND what = ? AND source = ?`,
    ...valuesOf(day, sighting),
  );
  return changed > 0;
}

function count(connection: Connection, day: string, sighting: Sighting): void {
  if (raise(connection, day, sighting)) return;
  const found = connection.first<{ rows: number }>('SELECT count(*) AS rows FROM reports WHERE day = ?', day);
  const kept = (found?.rows ?? 0) < MOST_A_DAY ? sighting : nameless(sighting);
  if (kept !== sighting && raise(connection, day, kept)) return;
  connection.write(
    'INSERT INTO reports (day, surface, mode, kind, what, source, count) VALUES (?, ?, ?, ?, ?, ?, 1)',
    ...valuesOf(day, kept),
  );
}

export class SqliteReports implements Reports {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(day: string, sightings: readonly Sighting[]): Promise<void> {
    return this.#database.transaction((connection) => {
      for (const sighting of sightings) count(connection, day, sighting);
    });
  }

  between(from: string, to: string): Promise<readonly SightingCount[]> {
    return this.#database.read((connection) =>
      connection
        .all<ReportRow>(
          `SELECT day, surface, mode, kind, what, source, count FROM reports WHERE day >= ? AND day <= ?
           ORDER BY day, surface, mode, kind, what, source`,
          from,
          to,
        )
        .map(({ day, surface, mode, kind, what, source, count }) => {
          return { day, surface, mode, kind, what, from: source, count };
        }),
    );
  }

  forgetBefore(day: string): Promise<void> {
    return this.#database.transaction((connection) => {
      connection.write('DELETE FROM reports WHERE day < ?', day);
    });
  }
}
