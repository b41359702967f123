/** Reads what a visitor kept of a receipt, in any of its three forms (docs/spec/receipt.md, *With its proof*). */
import { readTlogProof, toBase64 } from '@kiwiconsent/ledger';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { fromBase64Url } from './bytes.ts';

/** A receipt and what proves it. Nothing of it is checked yet: that is `checkReceipt`. */
export interface ReceiptFile {
  readonly kind: 'receipt-file';
  readonly receipt: Receipt;
  readonly salt: Uint8Array;
  /** The text of a `.tlog-proof`. */
  readonly proof: string;
  /** The key that the file brings itself; '' where it brings none. */
  readonly key: string;
  /** The notes with which the ledger's key was changed (docs/spec/ledger.md, *A new key*). */
  readonly handovers: readonly string[];
}

export interface Unreadable {
  readonly kind: 'unreadable';
  /** One sentence for a person. */
  readonly because: string;
}

const SALT_BYTES = 16;

/** The block of a proof pack that holds the same as the file of a receipt. */
const PACKED = /<script type="application\/json" id="kc-proof">([^<]*)<\/script>/;

/** Reads a receipt with its proof (JSON), a `.tlog-proof` that carries its receipt, or a proof pack. Total. */
export function readReceiptFile(text: string): ReceiptFile | Unreadable {
  if (text.startsWith('c2sp.org/tlog-proof@')) return fromTlogProof(text);
  const packed = PACKED.exec(text)?.[1];
  return fromJson(packed ?? text);
}

function fromJson(text: string): ReceiptFile | Unreadable {
  const value = parsed(text);
  if (!isObject(value) || value['format'] !== 'kiwiconsent/receipt-proof/1') {
    return unreadable('it is no receipt with its proof (kiwiconsent/receipt-proof/1)');
  }
  const { receipt, salt, proof, key, handovers = [] } = value;
  const bytes = typeof salt === 'string' ? fromBase64Url(salt) : undefined;
  if (!isReceipt(receipt)) return unreadable('it has no receipt in it (kiwiconsent/receipt/1)');
  if (bytes?.length !== SALT_BYTES) return unreadable('its salt is not 16 bytes in base64url');
  if (typeof proof !== 'string') return unreadable('it has no proof in it');
  if (!isTexts(handovers)) return unreadable('its changes of the key are no notes');
  const brought = typeof key === 'string' ? key : '';
  return { kind: 'receipt-file', receipt, salt: bytes, proof, key: brought, handovers };
}

function fromTlogProof(text: string): ReceiptFile | Unreadable {
  const read = readTlogProof(text);
  if (read.kind === 'refused') return unreadable(read.because);
  const carried = carriedBy(read.extra);
  if (carried === undefined) return unreadable('the proof carries no receipt');
  return { kind: 'receipt-file', ...carried, proof: text, key: '', handovers: [] };
}

/** Salt and receipt as the `extra` of a proof carries them; only in the one way to write them. */
export function carriedBy(extra: Uint8Array): Pick<ReceiptFile, 'receipt' | 'salt'> | undefined {
  const text = textOf(extra.subarray(SALT_BYTES));
  const receipt = parsed(text);
  if (!isReceipt(receipt) || canonicalJson(receipt) !== text) return undefined;
  return { receipt, salt: extra.slice(0, SALT_BYTES) };
}

/** The same as one file of JSON, without any `<` in it, so that a page can hold it as a block. */
export function receiptFileText({ receipt, salt, proof, key, handovers }: Omit<ReceiptFile, 'kind'>): string {
  const text = JSON.stringify({
    format: 'kiwiconsent/receipt-proof/1',
    receipt,
    salt: toBase64(salt).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    proof,
    key,
    ...(handovers.length > 0 && { handovers }),
  });
  return text.replaceAll('<', '\\u003c');
}

/** What every reader of a receipt relies on; the ledger's signature vouches for the rest. */
function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value) || value['format'] !== 'kiwiconsent/receipt/1') return false;
  const { choice, policy, shown, signals, notAsked } = value;
  const texts = ['id', 'previous', 'recordedAt', 'saidAt', 'validUntil', 'surface', 'language', 'layer'];
  return (
    texts.every((name) => typeof value[name] === 'string') &&
    [policy, shown, signals].every(isObject) &&
    isObject(choice) &&
    [choice['categories'], choice['providers']].every(isObject) &&
    Array.isArray(choice['objections']) &&
    Array.isArray(notAsked)
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

function unreadable(because: string): Unreadable {
  return { kind: 'unreadable', because };
}
