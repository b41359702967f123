import type { Keys } from '../keys.ts';
import type { Run } from './run.ts';

export class SqliteKeys implements Keys {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  take(name: string, fresh: string): Promise<string> {
    return this.#run((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('keys')
          .values({ name, value: fresh })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        const kept = await transaction
          .selectFrom('keys')
          .select('value')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return kept.value;
      }),
    );
  }
}
