/** Triggers: what was recorded stays as it was (P25, WD-8). Not even this program can change it by mistake. */

const KEPT_FOR_EVER = ['policies', 'archive', 'statements', 'entries', 'tombstones', 'tile_hashes'];

function refusing(table: string, verb: 'UPDATE' | 'DELETE', condition = 'true'): string {
  return `CREATE TRIGGER refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
    FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION refuse_change()`;
}

const refusingTruncate = (table: string): string =>
  `CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change()`;

/** Rows of this table are neither changed nor taken away. */
export function keptForEver(table: string): readonly string[] {
  return [refusing(table, 'UPDATE'), refusing(table, 'DELETE'), refusingTruncate(table)];
}

export const APPEND_ONLY: readonly string[] = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  // A receipt goes only where the ledger says that it went.
  `CREATE FUNCTION refuse_without_tombstone() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM tombstones WHERE erased = OLD.leaf) THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'receipts is append-only';
    END $$`,
  `CREATE TRIGGER refuse_delete BEFORE DELETE ON receipts
    FOR EACH ROW EXECUTE FUNCTION refuse_without_tombstone()`,
  refusing('receipts', 'UPDATE'),
  ...KEPT_FOR_EVER.flatMap(keptForEver),
  // The tree only grows.
  ...['tree', 'checkpoints'].flatMap((table) => [
    refusing(table, 'UPDATE', 'NEW.size <= OLD.size'),
    refusing(table, 'DELETE'),
  ]),
  ...['receipts', 'tree', 'checkpoints'].map(refusingTruncate),
];
