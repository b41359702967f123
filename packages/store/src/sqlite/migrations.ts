/**
 * The schema, one step per entry, forward only. A step that was released is never edited: append a new one.
 * The number of steps taken is in `PRAGMA user_version`.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE policies (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      hash TEXT NOT NULL UNIQUE,
      version TEXT NOT NULL UNIQUE,
      compiled TEXT NOT NULL,
      published_at INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE shown_texts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      hash TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE receipts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      key TEXT NOT NULL UNIQUE,
      previous TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      said_at INTEGER,
      valid_until INTEGER NOT NULL,
      policy INTEGER NOT NULL REFERENCES policies (seq),
      surface TEXT NOT NULL,
      language TEXT NOT NULL,
      layer TEXT NOT NULL,
      control TEXT NOT NULL,
      shown INTEGER NOT NULL REFERENCES shown_texts (seq),
      shown_parts TEXT NOT NULL,
      witness TEXT NOT NULL,
      granted TEXT NOT NULL,
      denied TEXT NOT NULL,
      not_asked TEXT NOT NULL,
      providers TEXT NOT NULL,
      objections TEXT NOT NULL,
      gpc INTEGER NOT NULL CHECK (gpc IN (0, 1))
    ) STRICT`,
    'CREATE TABLE keys (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // What was recorded stays as it was (P25, WD-8): not even this program can change it by mistake.
    ...['policies', 'shown_texts', 'receipts'].flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (verb) =>
          `CREATE TRIGGER ${table}_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
           BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      ),
    ),
  ],
  [
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
  ],
];
