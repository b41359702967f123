/** What `ledger verify` reads: public files, and for a store what only its operator has. */
import type { LedgerFiles } from '@kiwiconsent/ledger';
import type { Store } from '@kiwiconsent/store';

export interface LedgerSource {
  /** For a person: the address, the folder, the database. */
  readonly name: string;
  readonly files: LedgerFiles;
  /** The public key that the source itself brings; '' for none. */
  readonly key: string;
  /** The notes with which that key was changed. */
  readonly handovers: readonly string[];
  /** Signed checkpoints that the source remembers. */
  readonly older: readonly string[];
  /** The operator's own; absent for an outsider. */
  readonly store?: Store;
  readonly close: () => Promise<void>;
}

/** The source cannot be read at all: nothing can be said about the ledger. */
export class SourceAway extends Error {
  override readonly name = 'SourceAway';
}
