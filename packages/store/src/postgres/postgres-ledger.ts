import { packedRoots, sealWith, unpackedTree } from '../entry/check-seal.ts';
import { handoverEntry } from '../entry/entry-bytes.ts';
import type { DayCheckpoint, HandingOver, Head, Ledger, Seal, Sealed } from '../ledger.ts';
import type { Database, Session } from './database.ts';

interface TreeRow {
  readonly size: number;
  readonly roots: Uint8Array;
  readonly checkpoint: string;
}

const READ_TREE = 'SELECT size, roots, checkpoint FROM tree WHERE one = 1';

/** The first statement of every transaction that appends: whoever has the row is the sequencer until it commits. */
export const LOCK_TREE: string = `${READ_TREE} FOR UPDATE`;

/** The head from the row of the table `tree`. */
export function headOf([row]: readonly unknown[]): Head {
  const { size, roots, checkpoint } = row as TreeRow;
  return { tree: unpackedTree(size, roots), checkpoint };
}

const EXTEND = `
  WITH kept AS (
    INSERT INTO entries (leaf, bytes)
    SELECT $1::bigint + place - 1, bytes FROM unnest($2::bytea[]) WITH ORDINALITY AS new (bytes, place)
  ), hashed AS (
    INSERT INTO tile_hashes (level, place, hash) SELECT * FROM unnest($3::int[], $4::bigint[], $5::bytea[])
  ), daily AS (
    INSERT INTO checkpoints (day, size, checkpoint) VALUES ($9, $6, $8)
    ON CONFLICT (day) DO UPDATE SET size = excluded.size, checkpoint = excluded.checkpoint
  )
  UPDATE tree SET size = $6, roots = $7, checkpoint = $8 WHERE one = 1`;

/** Keeps entries from place `from` on, under what was sealed. The transaction has the tree's row. `day` is an ISO date. */
export async function extendLedger(
  session: Session,
  from: number,
  entries: readonly Uint8Array[],
  { tree, tileHashes, checkpoint }: Sealed,
  day: string,
): Promise<void> {
  await session.query(EXTEND, [
    from,
    entries,
    tileHashes.map(({ level }) => level),
    tileHashes.map(({ index }) => index),
    tileHashes.map(({ hash }) => hash),
    tree.size,
    packedRoots(tree),
    checkpoint,
    day,
  ]);
}

export class PostgresLedger implements Ledger {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async head(): Promise<Head> {
    return headOf(await this.#database.read(READ_TREE));
  }

  async entries(from: number, to: number): Promise<readonly Uint8Array[]> {
    const rows = await this.#database.read<{ bytes: Uint8Array }>(
      'SELECT bytes FROM entries WHERE leaf >= $1 AND leaf < $2 ORDER BY leaf',
      [from, to],
    );
    return rows.map(({ bytes }) => new Uint8Array(bytes));
  }

  async tileHashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
    const rows = await this.#database.read<{ hash: Uint8Array }>(
      'SELECT hash FROM tile_hashes WHERE level = $1 AND place >= $2 AND place < $3 ORDER BY place',
      [level, from, to],
    );
    return rows.map(({ hash }) => new Uint8Array(hash));
  }

  checkpoints(): Promise<readonly DayCheckpoint[]> {
    return this.#database.read('SELECT day, size, checkpoint FROM checkpoints ORDER BY day');
  }

  handOver(order: HandingOver, seal: Seal): Promise<string> {
    return this.#database.transaction(
      async (session, opened) => handOver(session, headOf(await opened), order, seal),
      LOCK_TREE,
    );
  }

  async handovers(): Promise<readonly string[]> {
    const rows = await this.#database.read<{ note: string }>('SELECT note FROM handovers ORDER BY leaf');
    return rows.map(({ note }) => note);
  }
}

/** Changes the key that signs. The transaction has the tree's row. */
async function handOver(
  session: Session,
  head: Head,
  { at, from, to, forget, keep }: HandingOver,
  seal: Seal,
): Promise<string> {
  const entry = handoverEntry({ at, from, to });
  const sealed = sealWith(seal, head, [entry]);
  const { checkpoint } = sealed;
  await extendLedger(session, head.tree.size, [entry], sealed, at.slice(0, 10));
  await session.query('INSERT INTO handovers (leaf, note) VALUES ($1, $2)', [head.tree.size, checkpoint]);
  if (forget !== undefined) await session.query('DELETE FROM keys WHERE name = $1', [forget]);
  if (keep) await session.query('INSERT INTO keys (name, value) VALUES ($1, $2)', [keep.name, keep.secret]);
  return checkpoint;
}
