import type { Receipt, Shown } from '@kiwiconsent/policy/receipt';
import type { Seal } from './ledger.ts';

/** One decision to keep. */
export interface Entry {
  /** The idempotency key of the request: unique for as long as the receipt is kept. 22 characters of base64url. */
  readonly key: string;
  readonly receipt: Receipt;
  /** 16 random bytes of its own, without which the ledger's commitment to the receipt says nothing (PRF-5). */
  readonly salt: Uint8Array;
  /** What was on the screen: the parts whose SHA-256 are in `receipt.shown`; '' where there was none. */
  readonly shown: Shown;
}

/** A receipt with what proves that it is in the ledger. */
export interface Evidence {
  readonly receipt: Receipt;
  readonly salt: Uint8Array;
  /** Where in the ledger its entry stands, from 0. */
  readonly index: number;
}

/**
 * `recorded`: kept now. `replayed`: the same decision was kept before under this key, and this is what was kept
 * then. `checkpoint` is one of a tree that has it.
 */
export interface Recorded extends Evidence {
  readonly kind: 'recorded' | 'replayed';
  readonly checkpoint: string;
}

/** The key was used before, for another decision. What it was is no answer to this one, so it is not told. */
export interface KeyTaken {
  readonly kind: 'key-taken';
}

/** Which receipts to read; everything that is left out is no limit. */
export interface ReceiptRange {
  readonly surface?: string;
  /** ISO 8601 UTC, by the server's clock: from this moment on. */
  readonly recordedFrom?: string;
  /** Before this moment. */
  readonly recordedBefore?: string;
  /** Those whose choice held until before this moment: what a rule of retention asks for. */
  readonly validUntilBefore?: string;
  /** From this place in the ledger on: where an earlier reading stopped. */
  readonly fromIndex?: number;
}

/** An order to erase receipts, with their salts and their keys (PRF-5, PRF-7). */
export interface Erasure {
  /** Places in the ledger. */
  readonly indices: readonly number[];
  readonly reason: 'retention' | 'request';
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
}

export interface Erased {
  /** What was erased now: those of the order where a receipt stood. */
  readonly indices: readonly number[];
  /** The checkpoint of the tree that has the tombstones; the one before where there was nothing to erase. */
  readonly checkpoint: string;
}

/** The append-only book of decisions (PRF-1, PRF-2). */
export interface Receipts {
  /**
   * Keeps a batch of decisions, in their order, durably, in one transaction with what was shown, with their entries
   * in the ledger and with the checkpoint that `seal` signs. All of it, or nothing.
   *
   * Under a key that was used before, in the store or earlier in the batch, a decision is found again where it is
   * the same (`isSameDecision`), and not kept where it is another. A batch with nothing new is not sealed.
   *
   * Any number of callers and processes may append to one store: one at a time, in the order the database chooses.
   * Rejects with `KC-S06` when the policy of a receipt was never published here, and with whatever `seal` throws.
   */
  append(batch: readonly Entry[], seal: Seal): Promise<readonly (Recorded | KeyTaken)[]>;
  /**
   * Whether the next batch does well to set out as soon as this one is sealed: then it waits for its turn in the
   * database, and not a journey away from it.
   */
  readonly setsOutEarly: boolean;
  find(id: string): Promise<Receipt | undefined>;
  /** What was kept under an idempotency key. */
  findByKey(key: string): Promise<Receipt | undefined>;
  /** The receipt with its salt and its place in the ledger. */
  evidence(id: string): Promise<Evidence | undefined>;
  /**
   * Every receipt of the range that is there when the reading begins, in the ledger's order, in pages: the memory it
   * takes does not grow with what it reads.
   */
  read(range?: ReceiptRange): AsyncIterable<Evidence>;
  /**
   * Erases receipts for ever, with salt and key, and appends a tombstone to the ledger for each, in one transaction.
   * Every proof made before stays true; what it proves can no longer be read. Places where no receipt stands are
   * passed over, so that an order may be given again after a crash.
   */
  erase(erasure: Erasure, seal: Seal): Promise<Erased>;
}
