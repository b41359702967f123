import type { Transaction } from 'kysely';
import { MOST_A_DAY, nameless, type Reports, type Sighting, type SightingCount } from '../reports.ts';
import type { Run } from './run.ts';
import type { Tables } from './schema.ts';

/** Adds to a counter that is there; says whether it was. */
async function raise(transaction: Transaction<Tables>, day: string, sighting: Sighting): Promise<boolean> {
  const { surface, mode, kind, what, from } = sighting;
  const { numUpdatedRows } = await transaction
    .updateTable('reports')
    .set(({ eb }) => ({ count: eb('count', '+', 1) }))
    .where('day', '=', day)
    .where('surface', '=', surface)
    .where('mode', '=', mode)
    .where('kind', '=', kind)
    .where('what', '=', what)
    .where('source', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function count(transaction: Transaction<Tables>, day: string, sighting: Sighting): Promise<void> {
  if (await raise(transaction, day, sighting)) return;
  const { rows } = await transaction
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  const kept = rows < MOST_A_DAY ? sighting : nameless(sighting);
  if (kept !== sighting && (await raise(transaction, day, kept))) return;
  const { surface, mode, kind, what, from } = kept;
  await transaction
    .insertInto('reports')
    .values({ day, surface, mode, kind, what, source: from, count: 1 })
    .execute();
}

export class SqliteReports implements Reports {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  add(day: string, sightings: readonly Sighting[]): Promise<void> {
    return this.#run((db) =>
      db.transaction().execute(async (transaction) => {
        for (const sighting of sightings) await count(transaction, day, sighting);
      }),
    );
  }

  between(from: string, to: string): Promise<readonly SightingCount[]> {
    return this.#run(async (db) => {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('surface')
        .orderBy('mode')
        .orderBy('kind')
        .orderBy('what')
        .orderBy('source')
        .execute();
      return rows.map(({ source, ...row }) => ({ ...row, from: source }));
    });
  }

  forgetBefore(day: string): Promise<void> {
    return this.#run((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('reports').where('day', '<', day).execute();
      }),
    );
  }
}
