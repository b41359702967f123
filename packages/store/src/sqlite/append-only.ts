/** Triggers: what was recorded stays as it was (P25, WD-8). Not even this program can change it by mistake. */

const KEPT_FOR_EVER = ['policies', 'archive', 'statements', 'entries', 'tombstones', 'tile_hashes'];

function refusing(table: string, verb: 'UPDATE' | 'DELETE', condition = '1'): string {
  return `CREATE TRIGGER ${table}_${verb.toLowerCase()} BEFORE ${verb} ON ${table} WHEN ${condition}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
}

/** Rows of this table are neither changed nor taken away. */
export function keptForEver(table: string): readonly string[] {
  return [refusing(table, 'UPDATE'), refusing(table, 'DELETE')];
}

export const APPEND_ONLY: readonly string[] = [
  ...KEPT_FOR_EVER.flatMap(keptForEver),
  refusing('receipts', 'UPDATE'),
  // A receipt goes only where the ledger says that it went.
  refusing('receipts', 'DELETE', 'NOT EXISTS (SELECT 1 FROM tombstones WHERE erased = OLD.leaf)'),
  // The tree only grows.
  refusing('tree', 'UPDATE', 'NEW.size <= OLD.size'),
  refusing('tree', 'DELETE'),
  refusing('checkpoints', 'UPDATE', 'NEW.size <= OLD.size'),
  refusing('checkpoints', 'DELETE'),
];
