import { packedRoots, sealWith, unpackedTree } from '../entry/check-seal.ts';
import { handoverEntry } from '../entry/entry-bytes.ts';
import type { DayCheckpoint, HandingOver, Head, Ledger, Seal, Sealed } from '../ledger.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

export function readHead(connection: Connection): Head {
  const row = connection.first<{ size: number; roots: Uint8Array; checkpoint: string }>(
    'SELECT size, roots, checkpoint FROM tree WHERE one = 1',
  );
  return {
    tree: unpackedTree(row?.size ?? 0, row?.roots ?? new Uint8Array()),
    checkpoint: row?.checkpoint ?? '',
  };
}

/** Appends entries and keeps what the seal makes of them. Inside a transaction. `day` is an ISO date. */
export function extendLedger(
  connection: Connection,
  head: Head,
  entries: readonly Uint8Array[],
  seal: Seal,
  day: string,
): Sealed {
  const sealed = sealWith(seal, head, entries);
  const { tree, tileHashes, checkpoint } = sealed;
  for (const { level, index, hash } of tileHashes) {
    connection.write('INSERT INTO tile_hashes (level, place, hash) VALUES (?, ?, ?)', level, index, hash);
  }
  connection.write(
    'UPDATE tree SET size = ?, roots = ?, checkpoint = ? WHERE one = 1',
    tree.size,
    packedRoots(tree),
    checkpoint,
  );
  connection.write(
    `INSERT INTO checkpoints (day, size, checkpoint) VALUES (?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET size = excluded.size, checkpoint = excluded.checkpoint`,
    day,
    tree.size,
    checkpoint,
  );
  connection.insert(
    'entries',
    ['leaf', 'bytes'],
    entries.map((bytes, at) => [head.tree.size + at, bytes]),
  );
  return sealed;
}

export class SqliteLedger implements Ledger {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  head(): Promise<Head> {
    return this.#database.read(readHead);
  }

  entries(from: number, to: number): Promise<readonly Uint8Array[]> {
    return this.#database.read((connection) =>
      connection
        .all<{ bytes: Uint8Array }>(
          'SELECT bytes FROM entries WHERE leaf >= ? AND leaf < ? ORDER BY leaf',
          from,
          to,
        )
        .map(({ bytes }) => bytes),
    );
  }

  tileHashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
    return this.#database.read((connection) =>
      connection
        .all<{ hash: Uint8Array }>(
          'SELECT hash FROM tile_hashes WHERE level = ? AND place >= ? AND place < ? ORDER BY place',
          level,
          from,
          to,
        )
        .map(({ hash }) => hash),
    );
  }

  checkpoints(): Promise<readonly DayCheckpoint[]> {
    return this.#database.read((connection) =>
      connection
        .all<DayCheckpoint>('SELECT day, size, checkpoint FROM checkpoints ORDER BY day')
        .map(({ day, size, checkpoint }) => ({ day, size, checkpoint })),
    );
  }

  handOver(order: HandingOver, seal: Seal): Promise<string> {
    return this.#database.transaction((connection) => handOver(connection, order, seal));
  }

  handovers(): Promise<readonly string[]> {
    return this.#database.read((connection) =>
      connection.all<{ note: string }>('SELECT note FROM handovers ORDER BY leaf').map(({ note }) => note),
    );
  }
}

/** Changes the key that signs. Inside a transaction. */
function handOver(connection: Connection, { at, from, to, forget, keep }: HandingOver, seal: Seal): string {
  const head = readHead(connection);
  const entry = handoverEntry({ at, from, to });
  const { checkpoint } = extendLedger(connection, head, [entry], seal, at.slice(0, 10));
  connection.write('INSERT INTO handovers (leaf, note) VALUES (?, ?)', head.tree.size, checkpoint);
  if (forget !== undefined) connection.write('DELETE FROM keys WHERE name = ?', forget);
  if (keep) connection.write('INSERT INTO keys (name, value) VALUES (?, ?)', keep.name, keep.secret);
  return checkpoint;
}
