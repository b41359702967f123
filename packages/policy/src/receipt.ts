/** Decisions and receipts: what a visitor's browser sends, and what is kept (docs/spec/receipt.md). */
export type { Control, Decision, Layer } from './receipt/decision.ts';
export type { Receipt } from './receipt/receipt.ts';
