/** The key that signs the ledger's checkpoints: Ed25519 (RFC 8032), from 32 secret bytes. */
import { createPrivateKey, createPublicKey, type KeyObject, sign as signWith, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  ED25519,
  encodeVerifierKey,
  type Signer,
  type Verifier,
  type VerifierKey,
  type VerifyEd25519,
  verifierKey,
  verifierOf,
} from '@kiwiconsent/ledger';
import type { Store } from '@kiwiconsent/store';
import { ledgerKeyUnusable } from './ledger-errors.ts';
import { nodeHash } from './node-hash.ts';

export interface LedgerKey {
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly known: VerifierKey;
  /** `name+id+key`, as it is published. */
  readonly published: string;
}

/** What stands before the seed in PKCS #8, and before the public key in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function publicKeyOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

/** Ed25519 of Node itself. */
export const nodeVerify: VerifyEd25519 = (signature, message, publicKey) =>
  publicKey.length === 32 && verify(null, message, publicKeyOf(publicKey), signature);

export interface SigningKey {
  readonly sign: (message: Uint8Array) => Uint8Array;
  /** The public key, 32 bytes. */
  readonly bytes: Uint8Array;
}

/** The pair of keys of a seed, 32 bytes. */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const bytes = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return { sign: (message) => signWith(null, message, key), bytes: new Uint8Array(bytes) };
}

/** The key with this seed, under the ledger's name. */
export function ledgerKeyOf(seed: Uint8Array, name: string): LedgerKey {
  const { sign, bytes } = signingKey(seed);
  const known = verifierKey(name, ED25519, bytes, nodeHash);
  const verifier = verifierOf(known, nodeVerify);
  if ('kind' in verifier) throw new TypeError(verifier.because);
  const { keyId, algorithm } = known;
  const signer = { name, keyId, algorithm, sign };
  return { signer, verifier, known, published: encodeVerifierKey(known) };
}

/** The name of the seed in the store after so many changes of the key. */
export function seedName(changes: number): string {
  return changes === 0 ? 'ledger' : `ledger.${changes}`;
}

/**
 * The seed in `file` (32 bytes as base64 or hex), or else the one that the store keeps; `fresh` becomes that one
 * where there is none yet. Throws `KC-L04` for a file that cannot be used: another key is never taken in its place.
 */
export async function seedFrom(
  file: string | undefined,
  { keys, ledger }: Pick<Store, 'keys' | 'ledger'>,
  fresh: Uint8Array,
): Promise<Uint8Array> {
  if (file !== undefined) return seedIn(file);
  const name = seedName((await ledger.handovers()).length);
  return Buffer.from(await keys.take(name, Buffer.from(fresh).toString('base64url')), 'base64url');
}

/** The seed in a file. Throws `KC-L04` where there is none. */
export function seedIn(file: string): Uint8Array {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw ledgerKeyUnusable(file, 'it cannot be read', error);
  }
  const seed = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (seed.length !== 32) throw ledgerKeyUnusable(file, 'it does not hold 32 bytes in base64 or hex');
  return seed;
}
