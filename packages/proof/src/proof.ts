/** What an outsider checks with: a receipt's check (docs/spec/receipt.md). */
export {
  type CheckedReceipt,
  checkReceipt,
  type Means,
  receiptEntryOf,
  type Step,
  type StepName,
} from './check/check-receipt.ts';
export { type ReceiptFile, readReceiptFile, receiptFileText, type Unreadable } from './check/receipt-file.ts';
