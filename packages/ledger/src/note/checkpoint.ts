/** Checkpoints (C2SP tlog-checkpoint): what the ledger signs. */
import { HASH_BYTES } from '../tree/hash.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Verifier } from './key.ts';
import { type Note, openNote } from './note.ts';
import { type Refused, refused } from './refused.ts';

export interface Checkpoint {
  /** Which ledger: its address without the scheme. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint as text to sign: origin, size and root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the text of a checkpoint, or of a note with its signatures, which are NOT checked here. */
export function readCheckpoint(text: string): ({ readonly kind: 'checkpoint' } & Checkpoint) | Refused {
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n');
  const size = /^(?:0|[1-9]\d*)$/.test(digits) ? Number(digits) : Number.NaN;
  const root = fromBase64(encoded);
  const isWhole =
    origin !== '' && Number.isSafeInteger(size) && root?.length === HASH_BYTES && rest.length > 0;
  return isWhole ? { kind: 'checkpoint', origin, size, root } : refused('this is not a checkpoint');
}

/** Reads a signed checkpoint of this origin, with its signatures checked: see `openNote`. */
export function openCheckpoint(
  note: string,
  origin: string,
  verifiers: readonly Verifier[],
): ({ readonly kind: 'checkpoint' } & Checkpoint & Pick<Note, 'signedBy'>) | Refused {
  const opened = openNote(note, verifiers);
  if (opened.kind === 'refused') return opened;
  const checkpoint = readCheckpoint(opened.text);
  if (checkpoint.kind === 'refused') return checkpoint;
  if (checkpoint.origin !== origin)
    return refused(`the checkpoint is of ${checkpoint.origin}, not of ${origin}`);
  return { ...checkpoint, signedBy: opened.signedBy };
}
