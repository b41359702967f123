import type { Receipt } from '@kiwiconsent/policy/receipt';

/** One decision to keep. */
export interface Entry {
  /** The idempotency key of the request: kept forever, unique. */
  readonly key: string;
  readonly receipt: Receipt;
  /** The text that was on the screen; its SHA-256 is `receipt.shown`. */
  readonly shownText: string;
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly receipt: Receipt }
  /** The key was used before: this is what was kept then, whatever the new request said. */
  | { readonly kind: 'replayed'; readonly receipt: Receipt };

/** The append-only book of decisions (PRF-1, PRF-2). */
export interface Receipts {
  /**
   * Keeps one decision, durably, in one transaction with the text that was shown.
   *
   * Rejects with `KC-S06` when the policy of the receipt was never published here.
   */
  record(entry: Entry): Promise<Recorded>;
  find(id: string): Promise<Receipt | undefined>;
  /** What was kept under an idempotency key. */
  findByKey(key: string): Promise<Receipt | undefined>;
}
