/** The hashes of RFC 6962 §2.1, over a hash function that the caller hands in. */

/**
 * SHA-256, or another hash of the same length. It answers with bytes of its own: what it was given may change
 * afterwards.
 */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Length of every hash in the ledger, in bytes. */
export const HASH_BYTES = 32;

const LEAF = 0x00;
export const NODE = 0x01;

/** The hash of one entry as a leaf: `hash(0x00 ‖ entry)`. Leaf and node can never be taken for one another. */
export function leafHash(entry: Uint8Array, hash: Hash): Uint8Array {
  const bytes = new Uint8Array(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return hash(bytes);
}

/** Hashes two nodes into the one above them. */
export type Join = (left: Uint8Array, right: Uint8Array) => Uint8Array;

/** `hash(0x01 ‖ left ‖ right)`, in one buffer that every call uses again. */
export function joinWith(hash: Hash): Join {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  return (left, right) => {
    bytes.set(left, 1);
    bytes.set(right, 1 + HASH_BYTES);
    return hash(bytes);
  };
}

/** Whether bytes have the length of a hash. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

/** Whether two byte strings are the same. Nothing here is secret, so the time it takes tells nothing. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
