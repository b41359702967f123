import { versionIsTaken } from '../errors.ts';
import type { Policies, PublishedPolicy } from '../policies.ts';
import type { Database } from './database.ts';

interface PolicyRow {
  readonly hash: string;
  readonly version: string;
  readonly compiled: string;
  readonly published_at: number;
}

const COLUMNS = 'SELECT hash, version, compiled, published_at FROM policies';

function published({ hash, version, compiled, published_at }: PolicyRow): PublishedPolicy {
  return { hash, version, compiled, publishedAt: new Date(published_at).toISOString() };
}

export class PostgresPolicies implements Policies {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  publish({ hash, version, compiled, publishedAt }: PublishedPolicy): Promise<PublishedPolicy> {
    return this.#database.transaction(async (session) => {
      await session.query(
        `INSERT INTO policies (hash, version, compiled, published_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [hash, version, compiled, Date.parse(publishedAt)],
      );
      const [kept] = await session.query<PolicyRow>(`${COLUMNS} WHERE version = $1`, [version]);
      if (kept?.hash === hash) return published(kept);
      throw versionIsTaken(version, kept?.hash ?? hash, hash);
    });
  }

  async find(hash: string): Promise<PublishedPolicy | undefined> {
    const [row] = await this.#database.read<PolicyRow>(`${COLUMNS} WHERE hash = $1`, [hash]);
    return row && published(row);
  }

  async all(): Promise<readonly PublishedPolicy[]> {
    return (await this.#database.read<PolicyRow>(`${COLUMNS} ORDER BY seq`)).map(published);
  }
}
