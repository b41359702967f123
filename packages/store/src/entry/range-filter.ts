/** A range of receipts as conditions on columns: the same in both databases but for the marks of the values. */
import type { ReceiptRange } from '../receipts.ts';

export interface Condition {
  /** `recorded_at >=`: a value follows. */
  readonly text: string;
  readonly value: string | number;
}

/** What `recordedFrom`, `recordedBefore`, `validUntilBefore` and `surface` ask of a row. */
export function conditionsOf(range: ReceiptRange): readonly Condition[] {
  const { recordedFrom, recordedBefore, validUntilBefore, surface } = range;
  const found: Condition[] = [];
  if (recordedFrom !== undefined) found.push({ text: 'recorded_at >=', value: Date.parse(recordedFrom) });
  if (recordedBefore !== undefined) found.push({ text: 'recorded_at <', value: Date.parse(recordedBefore) });
  if (validUntilBefore !== undefined)
    found.push({ text: 'valid_until <', value: Date.parse(validUntilBefore) });
  if (surface !== undefined) found.push({ text: 'surface =', value: surface });
  return found;
}

/** The first and the last place in the ledger of what a range may hold. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export function overlap(bounds: readonly Bounds[]): Bounds {
  return {
    least: Math.max(...bounds.map(({ least }) => least)),
    most: Math.min(...bounds.map(({ most }) => most)),
  };
}

/** Rows in one page. */
export const PAGE = 500;
