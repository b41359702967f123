/**
 * A receipt in two halves: its own (who, when), and the statement, which many receipts share word for word: what was
 * shown, by which control, what was said. A statement is kept once; a receipt's own half is some hundred bytes.
 */
import { type Receipt, receiptText } from '@kiwiconsent/policy/receipt';

type OwnField = 'format' | 'id' | 'previous' | 'recordedAt' | 'saidAt' | 'validUntil';
export type Statement = Omit<Receipt, OwnField>;

/** The members as `receiptText` writes them, one behind the other. */
function members(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `,"${name}":${JSON.stringify(value)}`)
    .join('');
}

/**
 * The statement's one text, canonical JSON: the same statement, the same text. It is the receipt's own text, which the
 * ledger needs anyway, without its own half: nothing is written twice.
 */
export function statementText(receipt: Receipt): string {
  const { format, id, previous, recordedAt, saidAt, validUntil } = receipt;
  return receiptText(receipt)
    .replace(members({ format, id }), '')
    .replace(members({ previous, recordedAt, saidAt }), '')
    .replace(members({ validUntil }), '');
}

/** Statements are few and receipts are many: a text is parsed once while it is in use. */
export function readStatement(text: string): Statement {
  return JSON.parse(text) as Statement;
}
