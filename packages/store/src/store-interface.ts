import type { Archive } from './archive.ts';
import type { Transfer } from './copy/transfer.ts';
import type { Counts } from './counts.ts';
import type { Deliveries } from './deliveries.ts';
import type { Keys } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Policies } from './policies.ts';
import type { Receipts } from './receipts.ts';
import type { Reports } from './reports.ts';

/**
 * Everything the server keeps, behind interfaces that any database can fill.
 *
 * Every method either is durable when its promise resolves, or rejects with a `StoreError`. Nothing is ever changed
 * or taken away through it (WD-8), but four things: a receipt that is erased under a tombstone, the ledger's secret when a new key takes over, the counters of
 * `reports` and `counts`, and how `deliveries` went; those are about no visitor.
 *
 * How a decision is kept: `receipts.append(batch, seal)` opens a transaction that only one process can hold, finds
 * what was said before under the same keys, makes one ledger entry of each new receipt (`receiptEntry`), hands tree,
 * last checkpoint and entries to `seal`, and keeps what comes back: receipts, what was shown, entries, tiles, tree,
 * checkpoint and counters, at once or not at all. Nobody is leader: any process may append at any time, and one that
 * dies holds nobody up for more than seconds. A caller that gathers requests into batches pays one commit for each.
 */
export interface Store {
  readonly policies: Policies;
  readonly receipts: Receipts;
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly counts: Counts;
  readonly deliveries: Deliveries;
  readonly keys: Keys;
  readonly reports: Reports;
  readonly transfer: Transfer;
  /** Resolves when the store can write; rejects with a `StoreError` that says why it cannot. */
  health(): Promise<void>;
  /** Finishes what is under way and lets go of files and connections. Safe to call twice. */
  close(): Promise<void>;
}
