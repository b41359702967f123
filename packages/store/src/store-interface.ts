import type { Keys } from './keys.ts';
import type { Policies } from './policies.ts';
import type { Receipts } from './receipts.ts';
import type { Reports } from './reports.ts';
import type { ShownTexts } from './shown-texts.ts';

/**
 * Everything the server keeps, behind interfaces that any database can fill.
 *
 * Every method either is durable when its promise resolves, or rejects with a `StoreError`. Nothing is ever
 * changed or taken away through it (WD-8), but the counters of `reports`, which are about no visitor.
 */
export interface Store {
  readonly policies: Policies;
  readonly receipts: Receipts;
  readonly shownTexts: ShownTexts;
  readonly keys: Keys;
  readonly reports: Reports;
  /** Resolves when the store can write; rejects with a `StoreError` that says why it cannot. */
  health(): Promise<void>;
  /** Finishes what is under way and lets go of the files. Safe to call twice. */
  close(): Promise<void>;
}
