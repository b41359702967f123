/** What is kept: published policies, receipts, the ledger, what was shown, counters, and the server's own keys. */

export type { Archive } from './archive.ts';
export { type Copied, copyStore, type Grow } from './copy/copy-store.ts';
export type { Transfer } from './copy/transfer.ts';
export { type Count, type Counts, withoutFew } from './counts.ts';
export type { Attestation, Deliveries, Delivery } from './deliveries.ts';
export { receiptEntry, tombstoneEntry } from './entry/entry-bytes.ts';
export { isStoreError, StoreError, type StoreErrorCode } from './errors.ts';
export type { Keys } from './keys.ts';
export type { DayCheckpoint, HandingOver, Head, Ledger, Seal, Sealed } from './ledger.ts';
export { openStore, type StoreEnvironment } from './open-store.ts';
export type { Policies, PublishedPolicy } from './policies.ts';
export { openPostgres, type PostgresOptions } from './postgres/open-postgres.ts';
export type {
  Entry,
  Erased,
  Erasure,
  Evidence,
  KeyTaken,
  ReceiptRange,
  Receipts,
  Recorded,
} from './receipts.ts';
export type { Reports, Sighting, SightingCount } from './reports.ts';
export { openSqlite, type SqliteOptions } from './sqlite/open-sqlite.ts';
export type { Store } from './store-interface.ts';
