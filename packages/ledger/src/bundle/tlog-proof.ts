/** A proof to carry away (C2SP tlog-proof): everything to show, offline, that an entry is in the ledger. */
import { fromBase64, toBase64 } from '../note/base64.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import type { Verifier } from '../note/key.ts';
import { type Refused, refused } from '../note/refused.ts';
import { verifyInclusion } from '../proof/verify-inclusion.ts';
import { type Hash, isHash, leafHash } from '../tree/hash.ts';

export interface TlogProof {
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, as the ledger served it. */
  readonly checkpoint: string;
  /** What the application adds. Nobody signed it; empty when there is nothing. */
  readonly extra: Uint8Array;
}

const HEAD = 'c2sp.org/tlog-proof@v1';

/** A tree of 2 ** 53 entries has no longer path. */
const LONGEST_PATH = 53;

/** The text of a `.tlog-proof` file. */
export function encodeTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const more = extra.length > 0 ? [`extra ${toBase64(extra)}`] : [];
  return [HEAD, ...more, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

/** Reads such a text. Nothing is checked yet: that is `verifyTlogProof`. */
export function readTlogProof(text: string): ({ readonly kind: 'tlog-proof' } & TlogProof) | Refused {
  const border = text.indexOf('\n\n');
  const [head, ...lines] = text.slice(0, Math.max(border, 0)).split('\n');
  if (head !== HEAD) return refused(`a proof file begins with ${HEAD}`);
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice(6) ?? '') : new Uint8Array();
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const index = Number(digits);
  if (extra === undefined || !Number.isSafeInteger(index)) return refused('the proof file has no index');
  const proof = lines.map(fromBase64).filter((hash) => hash !== undefined);
  if (lines.length > LONGEST_PATH || proof.length !== lines.length || !proof.every(isHash)) {
    return refused('the proof file has a line that is not a hash');
  }
  return { kind: 'tlog-proof', index, proof, checkpoint: text.slice(border + 2), extra };
}

export interface Proven {
  readonly kind: 'proven';
  readonly index: number;
  /** The checkpoint under which the entry stands. */
  readonly checkpoint: Checkpoint;
}

/** Whom to believe: the ledger's name and its keys, known from elsewhere than from the proof. */
export interface Trust {
  readonly origin: string;
  readonly verifiers: readonly Verifier[];
}

/** Whether the ledger vouches for this entry. Total, and needs nothing but what it is given. */
export function verifyTlogProof(text: string, entry: Uint8Array, trust: Trust, hash: Hash): Proven | Refused {
  const read = readTlogProof(text);
  if (read.kind === 'refused') return read;
  const checkpoint = openCheckpoint(read.checkpoint, trust.origin, trust.verifiers);
  if (checkpoint.kind === 'refused') return checkpoint;
  const { index, proof } = read;
  const { size, root, origin } = checkpoint;
  const isIn = verifyInclusion({ leafHash: leafHash(entry, hash), index, size, root, proof }, hash);
  return isIn
    ? { kind: 'proven', index, checkpoint: { origin, size, root } }
    : refused('the entry is not at its place in the ledger that was signed');
}
