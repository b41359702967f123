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
export { type Cosigned, cosignedIn } from './check/witnesses.ts';
export { csvRow } from './export/csv.ts';
export { EXPORT_FORMATS, type Exported, type ExportName, exportedText } from './export/export-format.ts';
export { checkPack, type PackCheck } from './pack/check-pack.ts';
export type { Pack } from './pack/pack.ts';
export { packContentPolicy, proofPack } from './pack/proof-pack.tsx';
export type { ShownParts } from './pack/shown-document.tsx';
