/** JSON Lines: each receipt whole, with the salt that its commitment needs. */
import { toBase64 } from '@kiwiconsent/ledger';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { ExportFormat } from './export-format.ts';

export const jsonLines: ExportFormat = {
  head: '',
  between: '',
  foot: '',
  write: ({ receipt, salt, index }) => {
    const plain = toBase64(salt).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    return `${canonicalJson({ index, receipt, salt: plain })}\n`;
  },
};
