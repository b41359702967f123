/** The ledger's entries for receipts and for their erasure (docs/spec/receipt.md). No personal data in them (PRF-5). */
import { hash } from 'node:crypto';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { type Receipt, receiptText } from '@kiwiconsent/policy/receipt';

/** The first byte says what kind of entry it is. */
const RECEIPT = 0x01;
const TOMBSTONE = 0x02;
const HANDOVER = 0x03;

/** What a tombstone says: the receipt at place `erased` is gone since `at`, and why. */
export interface Tombstone {
  readonly erased: number;
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly reason: 'retention' | 'request';
}

/** `0x01 ‖ SHA-256(salt ‖ canonical JSON of the receipt)`: says nothing to who has not both. */
export function receiptEntry(receipt: Receipt, salt: Uint8Array): Uint8Array {
  const secret = Buffer.concat([salt, Buffer.from(receiptText(receipt))]);
  return Buffer.concat([Buffer.of(RECEIPT), hash('sha256', secret, 'buffer')]);
}

/** `0x02 ‖ canonical JSON`. */
export function tombstoneEntry({ erased, at, reason }: Tombstone): Uint8Array {
  return Buffer.concat([Buffer.of(TOMBSTONE), Buffer.from(canonicalJson({ erased, at, reason }))]);
}

/** What the ledger says of a change of its key: public keys, `name+id+key`. */
export interface KeyChange {
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** `0x03 ‖ canonical JSON` (docs/spec/ledger.md, *A new key*). */
export function handoverEntry({ at, from, to }: KeyChange): Uint8Array {
  return Buffer.concat([Buffer.of(HANDOVER), Buffer.from(canonicalJson({ at, from, to }))]);
}
