/** A witness's signature: Ed25519 over a checkpoint and the time at which it was signed (C2SP tlog-cosignature). */
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A big-endian number of seconds stands before the 64 bytes of the signature. */
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What is signed: a header line, a line with the time, and the whole text of the checkpoint. */
function signedBytes(message: Uint8Array, seconds: number): Uint8Array {
  const head = utf8ToBytes(`cosignature/v1\ntime ${seconds}\n`);
  const bytes = new Uint8Array(head.length + message.length);
  bytes.set(head);
  bytes.set(message, head.length);
  return bytes;
}

/** When it was signed, in seconds since 1970; `undefined` for bytes that are no cosignature. */
export function cosignedAt(signature: Uint8Array): number | undefined {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

/** Checks cosignatures with what checks plain signatures. */
export function timed(
  verify: (signature: Uint8Array, message: Uint8Array) => boolean,
): (message: Uint8Array, signature: Uint8Array) => boolean {
  return (message, signature) => {
    const seconds = cosignedAt(signature);
    return seconds !== undefined && verify(signature.subarray(TIME_BYTES), signedBytes(message, seconds));
  };
}

/** Signs with the time of the moment: `seconds` since 1970, a whole number. */
export function signTimed(
  sign: (message: Uint8Array) => Uint8Array,
  seconds: number,
): (message: Uint8Array) => Uint8Array {
  return (message) => {
    const signature = new Uint8Array(TIME_BYTES + SIGNATURE_BYTES);
    new DataView(signature.buffer).setBigUint64(0, BigInt(seconds));
    signature.set(sign(signedBytes(message, seconds)), TIME_BYTES);
    return signature;
  };
}
