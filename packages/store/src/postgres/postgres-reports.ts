import { MOST_A_DAY, nameless, type Reports, type Sighting, type SightingCount } from '../reports.ts';
import type { Database, Session } from './database.ts';

type ReportRow = Omit<SightingCount, 'from'> & { readonly source: string };

function valuesOf(day: string, { surface, mode, kind, what, from }: Sighting): readonly string[] {
  return [day, surface, mode, kind, what, from];
}

/** Adds to a counter that is there; says whether it was. */
async function raise(session: Session, day: string, sighting: Sighting): Promise<boolean> {
  const changed = await session.query(
    `UPDATE reports SET count = count + 1
     WHERE day = $1 AND surface = $2 AND mode = $3 AND kind = $4 AND what = $5 AND source = $6 RETURNING 1`,
    valuesOf(day, sighting),
  );
  return changed.length > 0;
}

async function count(session: Session, day: string, sighting: Sighting): Promise<void> {
  if (await raise(session, day, sighting)) return;
  const [found] = await session.query<{ rows: number }>(
    'SELECT count(*) AS rows FROM reports WHERE day = $1',
    [day],
  );
  const kept = (found?.rows ?? 0) < MOST_A_DAY ? sighting : nameless(sighting);
  await session.query(
    `INSERT INTO reports (day, surface, mode, kind, what, source, count) VALUES ($1, $2, $3, $4, $5, $6, 1)
     ON CONFLICT (day, surface, mode, kind, what, source) DO UPDATE SET count = reports.count + 1`,
    valuesOf(day, kept),
  );
}

export class PostgresReports implements Reports {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(day: string, sightings: readonly Sighting[]): Promise<void> {
    return this.#database.transaction(async (session) => {
      // One after the other, so that two never wait for each other's rows.
      await session.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`reports ${day}`]);
      for (const sighting of sightings) await count(session, day, sighting);
    });
  }

  async between(from: string, to: string): Promise<readonly SightingCount[]> {
    const rows = await this.#database.read<ReportRow>(
      `SELECT day, surface, mode, kind, what, source, count FROM reports WHERE day >= $1 AND day <= $2
       ORDER BY day, surface COLLATE "C", mode, kind, what COLLATE "C", source COLLATE "C"`,
      [from, to],
    );
    return rows.map(({ source, ...row }) => ({ ...row, from: source }));
  }

  async forgetBefore(day: string): Promise<void> {
    await this.#database.read('DELETE FROM reports WHERE day < $1', [day]);
  }
}
