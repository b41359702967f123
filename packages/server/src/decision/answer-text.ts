import { receiptText } from '@kiwiconsent/policy/receipt';
import type { Recorded } from '@kiwiconsent/store';

/** The second line of a checkpoint: how many entries it is about. */
const SIZE = /^[^\n]*\n(\d+)\n/;

/** The body of `201` (docs/spec/http-api.md §1), written as one text around the receipt's own. */
export function answerText({ kind, receipt, index, checkpoint }: Recorded): string {
  const size = SIZE.exec(checkpoint)?.[1] ?? index + 1;
  return `{"receipt":${receiptText(receipt)},"replayed":${kind === 'replayed'},"ledger":{"index":${index},"size":${size}}}`;
}
