/** What the parts of a verification hand each other. */
import type { Hash } from '../tree/hash.ts';
import type { Findings } from './finding.ts';
import type { History } from './history.ts';
import type { LedgerFiles } from './ledger-files.ts';

export interface Walk {
  readonly files: LedgerFiles;
  readonly hash: Hash;
  readonly findings: Findings;
  readonly history: History;
}

export interface Seen {
  /** The root over the entries as they were found; `undefined` where some could not be read. */
  readonly hash: Uint8Array | undefined;
  /** The first entry at which the files disagree, where nobody vouches for any of them. */
  readonly since: number | undefined;
}
