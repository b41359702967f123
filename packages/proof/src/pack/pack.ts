import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { ReceiptFile } from '../check/receipt-file.ts';
import type { ShownParts } from './shown-document.tsx';

/** Everything that a proof pack is made of, and that it carries. */
export interface Pack {
  readonly file: ReceiptFile;
  /** The version that the receipt names. */
  readonly policy: CompiledPolicy;
  /** What was on the screen, from the archive. */
  readonly shown: ShownParts;
  /** The reader's. */
  readonly language: string;
}
