/** The formats in which receipts leave the house (docs/spec/exports.md): each is a head, a text for each receipt, a foot. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { csv } from './csv.ts';
import { jsonLd } from './json-ld.ts';
import { jsonLines } from './json-lines.ts';
import { kantara } from './kantara.ts';

/** One receipt with its place in the ledger. */
export interface Exported {
  readonly receipt: Receipt;
  readonly salt: Uint8Array;
  readonly index: number;
}

export interface ExportFormat {
  readonly head: string;
  /** Between two receipts. */
  readonly between: string;
  readonly foot: string;
  /** `policy` is the version that the receipt names. */
  readonly write: (exported: Exported, policy: CompiledPolicy) => string;
}

export type ExportName = 'jsonl' | 'csv' | 'jsonld' | 'kantara';

export const EXPORT_FORMATS: Readonly<Record<ExportName, ExportFormat>> = {
  jsonl: jsonLines,
  csv,
  jsonld: jsonLd,
  kantara,
};

/** Text is handed on in pieces of about this many characters. */
const PIECE = 65_536;

/**
 * The whole export, in pieces, in the order of the ledger and in constant memory. `policyOf` answers for every hash that a
 * receipt names; it throws for one that is not there.
 */
export async function* exportedText(
  name: ExportName,
  receipts: AsyncIterable<Exported>,
  policyOf: (hash: string) => CompiledPolicy,
): AsyncGenerator<string> {
  const format = EXPORT_FORMATS[name];
  let piece = format.head;
  let before = '';
  for await (const exported of receipts) {
    piece += before + format.write(exported, policyOf(exported.receipt.policy.hash));
    before = format.between;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + format.foot;
}
