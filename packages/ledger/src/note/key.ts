/** Keys of signed notes: who signs, who checks, and the line of text that names a public key (C2SP signed-note). */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../tree/hash.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { timed } from './cosignature.ts';
import { type Refused, refused } from './refused.ts';

/** The signature type byte of Ed25519. Other algorithms have other bytes; notes carry any of them. */
export const ED25519 = 0x01;
/** That of an Ed25519 cosignature with its time (C2SP tlog-cosignature): what a witness signs with. */
export const COSIGNATURE = 0x04;

interface Named {
  /** The key's name: not empty, without spaces and plus signs. The ledger's is its origin. */
  readonly name: string;
  /** 32 bits that tell keys of one name apart. */
  readonly keyId: number;
  /** The signature type byte. */
  readonly algorithm: number;
}

/** Signs with a private key that it keeps to itself. */
export interface Signer extends Named {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** For which trees a key's signature counts; a side that is absent is open. */
export interface Term {
  readonly from?: TreePoint;
  readonly until?: TreePoint;
}

/** A tree as a checkpoint names it. */
export interface TreePoint {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Checks signatures of one key. */
export interface Verifier extends Named {
  /** Of a key that was handed over; absent for one that signs from the first entry to this day. */
  readonly term?: Term;
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** A public key as others get it. */
export interface VerifierKey extends Named {
  readonly kind: 'key';
  readonly publicKey: Uint8Array;
}

/** Checks an Ed25519 signature (RFC 8032) under a public key of 32 bytes. */
export type VerifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** `hash(name ‖ 0x0A ‖ algorithm ‖ public key)`, its first four bytes. */
export function keyIdOf(name: string, algorithm: number, publicKey: Uint8Array, hash: Hash): number {
  const [a = 0, b = 0, c = 0, d = 0] = hash(
    Uint8Array.of(...utf8ToBytes(name), 0x0a, algorithm, ...publicKey),
  );
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** A public key under its name. Throws on a name that no note could carry. */
export function verifierKey(name: string, algorithm: number, publicKey: Uint8Array, hash: Hash): VerifierKey {
  if (!isKeyName(name)) throw new TypeError(`'${name}' cannot name a key: no spaces, no plus, not empty`);
  return { kind: 'key', name, algorithm, publicKey, keyId: keyIdOf(name, algorithm, publicKey, hash) };
}

/** `name+hex+base64`, the form in which a public key is published. */
export function encodeVerifierKey({ name, keyId, algorithm, publicKey }: VerifierKey): string {
  return `${name}+${keyId.toString(16).padStart(8, '0')}+${toBase64(Uint8Array.of(algorithm, ...publicKey))}`;
}

/** Reads such a line, and refuses a key whose id is not its own. */
export function readVerifierKey(text: string, hash: Hash): VerifierKey | Refused {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const [algorithm, ...rest] = fromBase64(encoded) ?? [];
  if (!isKeyName(name) || algorithm === undefined) return refused('this is not a verifier key (name+id+key)');
  const key = verifierKey(name, algorithm, Uint8Array.from(rest), hash);
  if (key.keyId !== Number.parseInt(id, 16)) return refused(`the key of ${name} has another id than it says`);
  if ((algorithm === ED25519 || algorithm === COSIGNATURE) && rest.length !== 32)
    return refused(`the key of ${name} has not 32 bytes`);
  return key;
}

/** Checks with a public Ed25519 key, a ledger's or a witness's, or refuses a key of another algorithm. */
export function verifierOf(key: VerifierKey, verify: VerifyEd25519): Verifier | Refused {
  const { name, keyId, algorithm, publicKey } = key;
  if (algorithm === COSIGNATURE) {
    const check = timed((signature, message) => verify(signature, message, publicKey));
    return { name, keyId, algorithm, verify: check };
  }
  if (algorithm !== ED25519)
    return refused(`${name} signs with algorithm ${algorithm}, which is not known here`);
  return { name, keyId, algorithm, verify: (message, signature) => verify(signature, message, publicKey) };
}

export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Zs}\p{Cc}]/u.test(name);
}
