/** A receipt's own half as a row, and a whole receipt from it: nothing is lost on the way. */
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { valueIsMalformed } from '../errors.ts';
import type { Entry, Evidence } from '../receipts.ts';
import { packedId, unpackedId } from './packed-id.ts';
import { readStatement } from './statement.ts';

/** Columns of the table `receipts`, in both databases. Times are milliseconds since 1970, UTC. */
export interface ReceiptRow {
  readonly leaf: number;
  readonly id: Uint8Array;
  readonly key: Uint8Array;
  /** `null` for the first receipt of a visitor and surface. */
  readonly previous: Uint8Array | null;
  readonly recorded_at: number;
  /** The visitor's clock; `null` when unknown. */
  readonly said_at: number | null;
  readonly valid_until: number;
  /** The statement's row. */
  readonly statement: number;
  readonly salt: Uint8Array;
}

/** A row with its statement's text. */
export interface JoinedRow extends ReceiptRow {
  readonly body: string;
}

function packed(name: string, text: string): Buffer {
  const bytes = packedId(text);
  if (bytes === undefined) throw valueIsMalformed(name, '22 characters of base64url');
  return bytes;
}

function milliseconds(name: string, text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment) || new Date(moment).toISOString() !== text) {
    throw valueIsMalformed(name, 'ISO 8601 in UTC with milliseconds');
  }
  return moment;
}

export function rowOf({ key, receipt, salt }: Entry, leaf: number, statement: number): ReceiptRow {
  if (salt.length !== 16) throw valueIsMalformed('salt', '16 bytes');
  return {
    leaf,
    id: packed('receipt.id', receipt.id),
    key: packed('key', key),
    previous: receipt.previous === '' ? null : packed('receipt.previous', receipt.previous),
    recorded_at: milliseconds('receipt.recordedAt', receipt.recordedAt),
    said_at: receipt.saidAt === '' ? null : milliseconds('receipt.saidAt', receipt.saidAt),
    valid_until: milliseconds('receipt.validUntil', receipt.validUntil),
    statement,
    salt,
  };
}

const iso = (moment: number): string => new Date(moment).toISOString();

export function evidenceOf(row: JoinedRow): Evidence {
  const receipt: Receipt = {
    format: 'kiwiconsent/receipt/1',
    id: unpackedId(row.id),
    previous: row.previous === null ? '' : unpackedId(row.previous),
    recordedAt: iso(row.recorded_at),
    saidAt: row.said_at === null ? '' : iso(row.said_at),
    validUntil: iso(row.valid_until),
    ...readStatement(row.body),
  };
  return { receipt, salt: new Uint8Array(row.salt), index: row.leaf };
}
