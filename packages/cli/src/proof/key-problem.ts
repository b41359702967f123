import { readVerifierKey, verifierOf } from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { misuse, type Problem } from '../command/problem.ts';

/** Why what stands behind `--key` is no public key of a ledger; `undefined` where it is one. */
export function keyProblem(key: string): Problem | undefined {
  const read = readVerifierKey(key, nobleHash);
  const verifier = read.kind === 'key' ? verifierOf(read, nobleVerify) : read;
  if (!('kind' in verifier)) return undefined;
  const advice = 'Write the line that the ledger publishes at /_kc/ledger/key, in quotes.';
  return misuse('KC-C018', `\`--key\` cannot be used: ${verifier.because}`, advice);
}
