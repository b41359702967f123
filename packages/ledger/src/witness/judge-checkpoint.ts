/**
 * What a witness answers (C2SP tlog-witness): it signs along with a checkpoint whose tree begins with the last one that
 * it signed, and with no other. Pure: who calls it remembers, and remembers before it signs.
 */
import type { Trust } from '../bundle/tlog-proof.ts';
import { type Checkpoint, openCheckpoint, readCheckpoint } from '../note/checkpoint.ts';
import { verifyConsistency } from '../proof/verify-consistency.ts';
import { equalBytes, type Hash } from '../tree/hash.ts';
import { readAddCheckpoint } from './add-checkpoint.ts';

export type Judged =
  /** To be remembered, then signed: `note` as it came. */
  | { readonly kind: 'sign'; readonly checkpoint: Checkpoint; readonly note: string }
  /** An HTTP status of the protocol, its body, and for 409 the size that the witness knows. */
  | {
      readonly kind: 'refuse';
      readonly status: 400 | 403 | 404 | 409 | 422;
      readonly because: string;
      readonly known?: number;
    };

/** `trusts` are the ledgers it witnesses; `last` is the newest checkpoint it signed of the origin, if any. */
export function judgeCheckpoint(
  body: string,
  trusts: readonly Trust[],
  last: (origin: string) => Checkpoint | undefined,
  hash: Hash,
): Judged {
  const added = readAddCheckpoint(body);
  if (added.kind === 'refused') return refuse(400, added.because);
  const { oldSize, proof, checkpoint: note } = added;
  const read = readCheckpoint(note);
  if (read.kind === 'refused') return refuse(400, read.because);
  const trust = trusts.find(({ origin }) => origin === read.origin);
  if (trust === undefined) return refuse(404, `the ledger ${read.origin} is not known here`);
  const opened = openCheckpoint(note, trust.origin, trust.verifiers);
  if (opened.kind === 'refused') return refuse(403, opened.because);
  const { origin, size, root } = opened;
  if (oldSize > size) return refuse(400, 'the old size is larger than the new one');
  const known = last(origin) ?? { origin, size: 0, root: undefined };
  if (oldSize !== known.size) return conflict(known.size);
  if (known.size === size && known.root && !equalBytes(known.root, root)) return conflict(known.size);
  const from = known.root && known.size > 0 ? { size: known.size, root: known.root } : undefined;
  const isGrown = from ? verifyConsistency({ from, to: { size, root }, proof }, hash) : proof.length === 0;
  if (!isGrown) return refuse(422, 'the tree does not begin with the one that was signed last');
  return { kind: 'sign', checkpoint: { origin, size, root }, note };
}

function refuse(status: 400 | 403 | 404 | 422, because: string): Judged {
  return { kind: 'refuse', status, because };
}

function conflict(known: number): Judged {
  return { kind: 'refuse', status: 409, because: `${known} entries were signed last`, known };
}
