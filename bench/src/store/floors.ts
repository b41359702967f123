/** The floors: one bare row a decision, one by one, no evidence; each database as it comes. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'libsql';
import { Pool } from 'pg';

/** One way to keep decisions; `round` keeps some and says how many. */
export interface Way {
  readonly name: string;
  readonly round: (milliseconds: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

const TABLE = 'CREATE TABLE consents (id TEXT PRIMARY KEY, at BIGINT, choice TEXT)';
const CHOICE = '{"analytics":"granted","external":"denied"}';

/** WAL with `synchronous=NORMAL`: a power cut may lose what was acknowledged. */
export function sqliteFloor(folder: string): Way {
  const database = new Database(join(folder, 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO consents VALUES (?, ?, ?)');
  return {
    name: 'floor, SQLite, NORMAL',
    round: async (milliseconds) => {
      const until = performance.now() + milliseconds;
      let count = 0;
      for (; performance.now() < until; count += 1) {
        insert.run([randomBytes(16).toString('base64url'), Date.now(), CHOICE]);
      }
      return count;
    },
    close: async () => void database.close(),
  };
}

/** Ten connections, each inserting row after row, with the server's defaults. */
export async function postgresFloor(url: string): Promise<Way> {
  const pool = new Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
  const one = async (until: number): Promise<number> => {
    let count = 0;
    for (; performance.now() < until; count += 1) {
      await pool.query({
        name: 'insert',
        text: 'INSERT INTO consents VALUES ($1, $2, $3)',
        values: [randomBytes(16).toString('base64url'), Date.now(), CHOICE],
      });
    }
    return count;
  };
  return {
    name: 'floor, PostgreSQL, 10 connections',
    round: async (milliseconds) => {
      const until = performance.now() + milliseconds;
      const counts = await Promise.all(Array.from({ length: 10 }, () => one(until)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    close: () => pool.end(),
  };
}
