import type { Column } from '../words/header-words.ts';

/** One row of a document's cookie table, as it stands there. */
export interface FoundRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Cells of columns that a policy file has no place for. */
  readonly others: readonly { readonly header: string; readonly text: string }[];
  /** The heading the row stands under, in the table or above it; '' for none. */
  readonly section: string;
}

/** A table of the document that is no cookie table, by its first row. */
export interface OtherTable {
  readonly line: number;
  readonly header: readonly string[];
}

export interface Inventory {
  readonly rows: readonly FoundRow[];
  /** Every column that some table has. */
  readonly columns: ReadonlySet<Column>;
  readonly otherTables: readonly OtherTable[];
}
