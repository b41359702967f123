/**
 * The schema, one step per entry, forward only. A step that was released is never edited: append a new one.
 * The number of steps taken is in `PRAGMA user_version`.
 *
 * A receipt costs some 250 bytes, indexes and ledger included: identifiers are bytes, times are integers, and what
 * many receipts share (`statements`) is kept once. `leaf` is a place in the ledger.
 */
import { APPEND_ONLY, keptForEver } from './append-only.ts';

export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE policies (
      seq INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      version TEXT NOT NULL UNIQUE,
      compiled TEXT NOT NULL,
      published_at INTEGER NOT NULL
    ) STRICT`,
    // What stood on screens: texts, markup, styles, scripts, each once by its SHA-256.
    `CREATE TABLE archive (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    // What was asked and said, without who and when: canonical JSON, once by its SHA-256.
    `CREATE TABLE statements (
      seq INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      policy INTEGER NOT NULL REFERENCES policies (seq),
      surface TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX statements_surface ON statements (surface)',
    `CREATE TABLE entries (
      leaf INTEGER PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT`,
    `CREATE TABLE receipts (
      leaf INTEGER PRIMARY KEY REFERENCES entries (leaf),
      id BLOB NOT NULL UNIQUE,
      key BLOB NOT NULL UNIQUE,
      previous BLOB,
      recorded_at INTEGER NOT NULL,
      said_at INTEGER,
      valid_until INTEGER NOT NULL,
      statement INTEGER NOT NULL REFERENCES statements (seq),
      salt BLOB NOT NULL CHECK (length(salt) = 16)
    ) STRICT`,
    'CREATE INDEX receipts_recorded_at ON receipts (recorded_at)',
    'CREATE INDEX receipts_valid_until ON receipts (valid_until)',
    // Which receipt an entry says is erased.
    `CREATE TABLE tombstones (
      erased INTEGER PRIMARY KEY,
      leaf INTEGER NOT NULL REFERENCES entries (leaf)
    ) STRICT`,
    `CREATE TABLE tile_hashes (
      level INTEGER NOT NULL CHECK (level > 0),
      place INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (level, place)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE tree (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      size INTEGER NOT NULL,
      roots BLOB NOT NULL,
      checkpoint TEXT NOT NULL
    ) STRICT`,
    "INSERT INTO tree VALUES (1, 0, x'', '')",
    `CREATE TABLE checkpoints (
      day TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      checkpoint TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE counts (
      day TEXT NOT NULL,
      statement INTEGER NOT NULL REFERENCES statements (seq),
      count INTEGER NOT NULL,
      PRIMARY KEY (day, statement)
    ) STRICT, WITHOUT ROWID`,
    'CREATE TABLE keys (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Counters of what was held: about the site, never about a visitor.
    `CREATE TABLE reports (
      day TEXT NOT NULL,
      surface TEXT NOT NULL,
      mode TEXT NOT NULL,
      kind TEXT NOT NULL,
      what TEXT NOT NULL,
      source TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, surface, mode, kind, what, source)
    ) STRICT, WITHOUT ROWID`,
    ...APPEND_ONLY,
  ],
  [
    // To which places checkpoints go; `due_at` is when one may be sent next, and by whom only the database knows.
    `CREATE TABLE deliveries (
      place TEXT PRIMARY KEY,
      size INTEGER NOT NULL DEFAULT 0,
      delivered_at INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      failing_since INTEGER,
      because TEXT NOT NULL DEFAULT '',
      due_at INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID`,
    // What others said of a checkpoint: cosignatures, time stamps.
    `CREATE TABLE attestations (
      size INTEGER NOT NULL,
      place TEXT NOT NULL,
      checkpoint TEXT NOT NULL,
      bytes BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (size, place)
    ) STRICT`,
    // The notes with which one key of the ledger handed over to the next.
    `CREATE TABLE handovers (
      leaf INTEGER PRIMARY KEY REFERENCES entries (leaf),
      note TEXT NOT NULL
    ) STRICT`,
    ...['attestations', 'handovers'].flatMap(keptForEver),
  ],
];
