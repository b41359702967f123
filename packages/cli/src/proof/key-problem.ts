import { readVerifierKey } from '@kiwiconsent/ledger';
import { nobleHash } from '@kiwiconsent/ledger/noble';
import { misuse, type Problem } from '../command/problem.ts';

/** Why what stands behind `--key` is no public key of a ledger; `undefined` where it is one. */
export function keyProblem(key: string): Problem | undefined {
  const read = readVerifierKey(key, nobleHash);
  if (read.kind === 'key') return undefined;
  const advice = 'Write the line that the ledger publishes at /_kc/ledger/key, in quotes.';
  return misuse('KC-C018', `\`--key\` cannot be used: ${read.because}`, advice);
}
