/** What a ledger sends to a witness (C2SP tlog-witness, *add-checkpoint*). */
import { fromBase64, toBase64 } from '../note/base64.ts';
import { type Refused, refused } from '../note/refused.ts';
import { isHash } from '../tree/hash.ts';

export interface AddCheckpoint {
  /** Entries under the checkpoint that the witness signed last; 0 for none. */
  readonly oldSize: number;
  /** That the tree of `oldSize` is the beginning of this one; empty from 0. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** A proof is never longer, says the protocol. */
const LONGEST_PROOF = 63;

export function encodeAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

/** Reads such a body. Nothing is checked yet: that is `judgeCheckpoint`. */
export function readAddCheckpoint(
  text: string,
): ({ readonly kind: 'add-checkpoint' } & AddCheckpoint) | Refused {
  const border = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, Math.max(border, 0)).split('\n');
  const [, digits] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const oldSize = Number(digits);
  if (!Number.isSafeInteger(oldSize)) return refused('there is no line with the old size');
  const proof = lines.map(fromBase64).filter((hash) => hash !== undefined);
  if (lines.length > LONGEST_PROOF || proof.length !== lines.length || !proof.every(isHash)) {
    return refused('the proof has a line that is not a hash');
  }
  return { kind: 'add-checkpoint', oldSize, proof, checkpoint: text.slice(border + 2) };
}
