/** `--witness`: the public keys of those who sign checkpoints along (docs/operate/checkpoints.md). */
import { readVerifierKey, type Verifier, verifierOf } from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { misuse, type Problem } from '../command/problem.ts';

/** `text` is `name+id+key`, several with commas; `undefined` are none. */
export function witnessKeys(text: string | undefined): readonly Verifier[] | Problem {
  const verifiers: Verifier[] = [];
  for (const each of text?.split(',') ?? []) {
    const key = readVerifierKey(each.trim(), nobleHash);
    const verifier = key.kind === 'key' ? verifierOf(key, nobleVerify) : key;
    if ('kind' in verifier)
      return misuse(
        'KC-C028',
        `\`--witness\` cannot be used: ${verifier.because}`,
        'Write the line that the witness printed when it started, without its address.',
      );
    verifiers.push(verifier);
  }
  return verifiers;
}
