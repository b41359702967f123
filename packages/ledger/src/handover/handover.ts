/** The note with which a ledger's key hands over to the next one (docs/spec/ledger.md, *A new key*). */
import { type Checkpoint, openCheckpoint, readCheckpoint } from '../note/checkpoint.ts';
import {
  encodeVerifierKey,
  readVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
  verifierOf,
} from '../note/key.ts';
import { type Refused, refused } from '../note/refused.ts';
import type { Hash } from '../tree/hash.ts';

/** How signatures are checked. */
export interface Means {
  readonly hash: Hash;
  readonly verify: VerifyEd25519;
}

export interface Handover extends Checkpoint {
  readonly kind: 'handover';
  readonly from: VerifierKey;
  readonly to: VerifierKey;
}

const LINES = /^[^\n]*\n[^\n]*\n[^\n]*\nkey-from ([^\n]+)\nkey-to ([^\n]+)\n\n/;

/** What the last checkpoint of a key says beside its tree. */
export function handoverLines(from: VerifierKey, to: VerifierKey): readonly string[] {
  return [`key-from ${encodeVerifierKey(from)}`, `key-to ${encodeVerifierKey(to)}`];
}

/** Whether a note says that it is one. Nothing is checked. */
export function isHandover(note: string): boolean {
  return LINES.test(note);
}

/** Reads one: both keys signed it, they are two, and both have the ledger's name. Total. */
export function readHandover(note: string, { hash, verify }: Means): Handover | Refused {
  const [, oldKey = '', newKey = ''] = LINES.exec(note) ?? [];
  const read = readCheckpoint(note);
  if (oldKey === '' || read.kind === 'refused') return refused('this is not a handover of a key');
  const { origin, size, root } = read;
  const keys = [readVerifierKey(oldKey, hash), readVerifierKey(newKey, hash)] as const;
  const [from, to] = keys;
  if (from.kind === 'refused') return from;
  if (to.kind === 'refused') return to;
  if (from.name !== origin || to.name !== origin) return refused('a key of the handover has another name');
  if (oldKey === newKey) return refused('the handover is from a key to itself');
  for (const key of [from, to]) {
    const verifier = verifierOf(key, verify);
    if ('kind' in verifier) return verifier;
    const opened = openCheckpoint(note, origin, [verifier]);
    if (opened.kind === 'refused') return refused(`the handover: ${opened.because}`);
  }
  return { kind: 'handover', origin, size, root, from, to };
}
