/** Hash and signature check in plain JavaScript, for where there is no `node:crypto`: a visitor's browser. */
import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { VerifyEd25519 } from './note/key.ts';
import type { Hash } from './tree/hash.ts';

// The library brings no hash of its own; without one it asks the browser's, which answers later.
hashes.sha512 = sha512;

/** SHA-256. */
export const nobleHash: Hash = sha256;

/** Ed25519 as RFC 8032 says it, strict: no second spelling of a key or signature. Total: false on any nonsense. */
export const nobleVerify: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};
