/**
 * An existing cookie policy as the importer sees it, whatever it was written in: headings, lines of text and
 * tables, in the order in which they stand, each with the line it came from.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  /** One line or one paragraph. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly links: readonly Link[];
      readonly line: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly line: number };

/** Cells as clean text: no markup, no control characters, a line break only where the cell had one. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** What the document itself says its language is (`<html lang>`); '' for nothing. */
  readonly language: string;
}
