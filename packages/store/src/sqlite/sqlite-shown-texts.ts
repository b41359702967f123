import type { ShownTexts } from '../shown-texts.ts';
import type { Run } from './run.ts';

export class SqliteShownTexts implements ShownTexts {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  find(hash: string): Promise<string | undefined> {
    return this.#run(async (db) => {
      const row = await db
        .selectFrom('shown_texts')
        .select('text')
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row?.text;
    });
  }
}
