/** Hash and signature check in plain JavaScript, for where there is no `node:crypto`: a visitor's browser. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { VerifyEd25519 } from './note/key.ts';
import type { Hash } from './tree/hash.ts';

/** SHA-256. */
export const nobleHash: Hash = sha256;

/** Ed25519 as RFC 8032 says it, strict: no second spelling of a key or signature. Total: false on any nonsense. */
export const nobleVerify: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};
