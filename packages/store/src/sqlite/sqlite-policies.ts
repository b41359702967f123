import type { Selectable } from 'kysely';
import { versionIsTaken } from '../errors.ts';
import type { Policies, PublishedPolicy } from '../policies.ts';
import type { Run } from './run.ts';
import type { PolicyTable } from './schema.ts';

function published(row: Selectable<PolicyTable>): PublishedPolicy {
  const { hash, version, compiled, published_at } = row;
  return { hash, version, compiled, publishedAt: new Date(published_at).toISOString() };
}

export class SqlitePolicies implements Policies {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  publish(policy: PublishedPolicy): Promise<PublishedPolicy> {
    const { hash, version, compiled, publishedAt } = policy;
    return this.#run((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('policies')
          .values({ hash, version, compiled, published_at: Date.parse(publishedAt) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const kept = await transaction
          .selectFrom('policies')
          .selectAll()
          .where('version', '=', version)
          .executeTakeFirst();
        if (kept?.hash === hash) return published(kept);
        throw versionIsTaken(version, kept?.hash ?? hash, hash);
      }),
    );
  }

  find(hash: string): Promise<PublishedPolicy | undefined> {
    return this.#run(async (db) => {
      const row = await db.selectFrom('policies').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row && published(row);
    });
  }

  all(): Promise<readonly PublishedPolicy[]> {
    return this.#run(async (db) => {
      const rows = await db.selectFrom('policies').selectAll().orderBy('seq').execute();
      return rows.map(published);
    });
  }
}
