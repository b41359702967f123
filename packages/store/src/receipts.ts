import type { Receipt } from '@kiwiconsent/policy/receipt';

/** One decision to keep. */
export interface Entry {
  /** The idempotency key of the request: kept forever, unique. */
  readonly key: string;
  readonly receipt: Receipt;
  /** The text that was on the screen; its SHA-256 is `receipt.shown.text`. */
  readonly shownText: string;
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly receipt: Receipt }
  /** The same decision was kept before under this key: this is what was kept then. */
  | { readonly kind: 'replayed'; readonly receipt: Receipt };

/** The key was used before, for another decision. What it was is no answer to this one, so it is not told. */
export interface KeyTaken {
  readonly kind: 'key-taken';
}

/** The append-only book of decisions (PRF-1, PRF-2). */
export interface Receipts {
  /**
   * Keeps one decision, durably, in one transaction with the text that was shown. Under a key that was used before
   * it is found again where it is the same decision (`isSameDecision`), and not kept where it is another.
   *
   * Rejects with `KC-S06` when the policy of the receipt was never published here.
   */
  record(entry: Entry): Promise<Recorded | KeyTaken>;
  find(id: string): Promise<Receipt | undefined>;
  /** What was kept under an idempotency key. */
  findByKey(key: string): Promise<Receipt | undefined>;
}
