import { versionIsTaken } from '../errors.ts';
import type { Policies, PublishedPolicy } from '../policies.ts';
import type { Database } from './database.ts';

interface PolicyRow {
  readonly hash: string;
  readonly version: string;
  readonly compiled: string;
  readonly published_at: number;
}

function published({ hash, version, compiled, published_at }: PolicyRow): PublishedPolicy {
  return { hash, version, compiled, publishedAt: new Date(published_at).toISOString() };
}

export class SqlitePolicies implements Policies {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  publish({ hash, version, compiled, publishedAt }: PublishedPolicy): Promise<PublishedPolicy> {
    return this.#database.transaction((connection) => {
      connection.write(
        `INSERT INTO policies (hash, version, compiled, published_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        hash,
        version,
        compiled,
        Date.parse(publishedAt),
      );
      const kept = connection.first<PolicyRow>('SELECT * FROM policies WHERE version = ?', version);
      if (kept?.hash === hash) return published(kept);
      throw versionIsTaken(version, kept?.hash ?? hash, hash);
    });
  }

  find(hash: string): Promise<PublishedPolicy | undefined> {
    return this.#database.read((connection) => {
      const row = connection.first<PolicyRow>('SELECT * FROM policies WHERE hash = ?', hash);
      return row && published(row);
    });
  }

  all(): Promise<readonly PublishedPolicy[]> {
    return this.#database.read((connection) =>
      connection.all<PolicyRow>('SELECT * FROM policies ORDER BY seq').map(published),
    );
  }
}
