/** What is kept: published policies, receipts, the texts that were shown, and the server's own keys. */

export { isStoreError, StoreError, type StoreErrorCode } from './errors.ts';
export type { Keys } from './keys.ts';
export type { Policies, PublishedPolicy } from './policies.ts';
export type { Entry, KeyTaken, Receipts, Recorded } from './receipts.ts';
export type { Reports, Sighting, SightingCount } from './reports.ts';
export type { ShownTexts } from './shown-texts.ts';
export { openSqlite, type SqliteOptions } from './sqlite/open-sqlite.ts';
export type { Store } from './store-interface.ts';
