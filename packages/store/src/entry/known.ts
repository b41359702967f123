/** What this process knows to be in the database, so that it is not asked again for each receipt. */
import { BoundedMap } from './bounded-map.ts';

/** What one transaction knows: also what it has just written itself. */
export interface Learned {
  /** The row of a statement, by the statement's text. */
  readonly statements: Map<string, number>;
  /** Hashes in the archive. */
  readonly artefacts: Set<string>;
  readonly statementRow: (text: string) => number | undefined;
  readonly isArchived: (hash: string) => boolean;
}

export class Known {
  readonly #statements = new BoundedMap<string, number>(1000);
  readonly #artefacts = new BoundedMap<string, true>(4000);

  /** For one transaction: what it learns is its own, because it may still be undone. */
  begin(): Learned {
    const statements = new Map<string, number>();
    const artefacts = new Set<string>();
    return {
      statements,
      artefacts,
      statementRow: (text) => statements.get(text) ?? this.#statements.get(text),
      isArchived: (hash) => artefacts.has(hash) || this.#artefacts.has(hash),
    };
  }

  /** The transaction is committed: what it learned is true for all. */
  settle({ statements, artefacts }: Learned): void {
    for (const [text, row] of statements) this.#statements.set(text, row);
    for (const hash of artefacts) this.#artefacts.set(hash, true);
  }
}
