/**
 * A receipt in two halves: its own (who, when), and the statement, which many receipts share word for word: what was
 * shown, by which control, what was said. A statement is kept once; a receipt's own half is some hundred bytes.
 */
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';

type OwnField = 'format' | 'id' | 'previous' | 'recordedAt' | 'saidAt' | 'validUntil';
export type Statement = Omit<Receipt, OwnField>;

function statementOf(receipt: Receipt): Statement {
  const {
    format: _f,
    id: _i,
    previous: _p,
    recordedAt: _r,
    saidAt: _s,
    validUntil: _v,
    ...statement
  } = receipt;
  return statement;
}

/** The statement's one text: the same statement, the same text. */
export function statementText(receipt: Receipt): string {
  return canonicalJson(statementOf(receipt));
}

/** Statements are few and receipts are many: a text is parsed once while it is in use. */
export function readStatement(text: string): Statement {
  return JSON.parse(text) as Statement;
}
