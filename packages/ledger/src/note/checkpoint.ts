/** Checkpoints (C2SP tlog-checkpoint): what the ledger signs. */
import { equalBytes, HASH_BYTES } from '../tree/hash.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { TreePoint, Verifier } from './key.ts';
import { type Note, openNote } from './note.ts';
import { type Refused, refused } from './refused.ts';

export interface Checkpoint {
  /** Which ledger: its address without the scheme. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint as text to sign: origin, size and root, and what else is to be signed with it, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint, more: readonly string[] = []): string {
  return `${[origin, size, toBase64(root), ...more].join('\n')}\n`;
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
  const signers = opened.signedBy.map((each) => verifiers.find((known) => isSame(known, each)));
  const wrong = signers.map((each) => each && outsideTerm(each, checkpoint)).find(Boolean);
  return wrong === undefined ? { ...checkpoint, signedBy: opened.signedBy } : refused(wrong);
}

function isSame(one: Pick<Verifier, 'name' | 'keyId'>, other: Pick<Verifier, 'name' | 'keyId'>): boolean {
  return one.name === other.name && one.keyId === other.keyId;
}

/** Why a key's signature does not count for a tree; `undefined` where it does. */
function outsideTerm({ term, keyId }: Verifier, tree: TreePoint): string | undefined {
  const { from, until } = term ?? {};
  const key = keyId.toString(16).padStart(8, '0');
  if (until && tree.size > until.size) return `the key ${key} signs nothing after entry ${until.size}`;
  if (from && tree.size < from.size) return `the key ${key} signs nothing before entry ${from.size}`;
  const edges = [from, until].filter((edge) => edge?.size === tree.size);
  return edges.every((edge) => edge && equalBytes(edge.root, tree.root))
    ? undefined
    : `the key ${key} was handed over under another tree of ${tree.size} entries`;
}
