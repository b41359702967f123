/** The key of a witness: its own kind, so that a cosignature is never taken for a ledger's signature. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COSIGNATURE, encodeVerifierKey, type Signer, signTimed, verifierKey } from '@kiwiconsent/ledger';
import { signingKey } from '../ledger/ledger-key.ts';
import { nodeHash } from '../ledger/node-hash.ts';

export interface WitnessKey {
  /** `name+id+key`, as it is published. */
  readonly published: string;
  /** Signs with the time `seconds` since 1970. */
  readonly signerAt: (seconds: number) => Signer;
}

/** The key in the folder, made there of `fresh` (32 bytes) where there is none yet. */
export function witnessKeyIn(folder: string, name: string, fresh: Uint8Array): WitnessKey {
  const { sign, bytes } = signingKey(seedIn(folder, fresh));
  const known = verifierKey(name, COSIGNATURE, bytes, nodeHash);
  const { keyId, algorithm } = known;
  return {
    published: encodeVerifierKey(known),
    signerAt: (seconds) => ({ name, keyId, algorithm, sign: signTimed(sign, seconds) }),
  };
}

function seedIn(folder: string, fresh: Uint8Array): Uint8Array {
  const file = join(folder, 'witness.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${Buffer.from(fresh).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const seed = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (seed.length !== 32) throw new Error(`${file} does not hold 32 bytes in base64`);
  return seed;
}
