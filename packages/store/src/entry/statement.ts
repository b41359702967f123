/**
 * A receipt in two halves: its own (who, when), and the statement, which many receipts share word for word: what was
 * shown, by which control, what was said. A statement is kept once; a receipt's own half is some hundred bytes.
 */
import type { Receipt } from '@kiwiconsent/policy/receipt';

type OwnField = 'format' | 'id' | 'previous' | 'recordedAt' | 'saidAt' | 'validUntil';
export type Statement = Omit<Receipt, OwnField>;

/** The other way round: from the text (`statementText` of the policy) to what it says. */
export function readStatement(text: string): Statement {
  return JSON.parse(text) as Statement;
}
