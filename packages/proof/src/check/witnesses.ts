/** Who else signed the checkpoint that a receipt's proof leads to (C2SP tlog-cosignature; docs/operate/checkpoints.md). */
import { cosignedAt, openNote, readNote, readTlogProof, type Verifier } from '@kiwiconsent/ledger';

/** A witness's own word for a tree, at its own time. */
export interface Cosigned {
  /** As its signature line has it: a name that anybody can write. */
  readonly name: string;
  /** ISO 8601 UTC, by the witness's clock. */
  readonly at: string;
  /** `unchecked`: its key was not given. */
  readonly outcome: 'good' | 'bad' | 'unchecked';
}

/** The witnesses' signatures in a `.tlog-proof`, each checked where its key is among `known`. Total. */
export function cosignedIn(proof: string, known: readonly Verifier[]): readonly Cosigned[] {
  const read = readTlogProof(proof);
  if (read.kind === 'refused') return [];
  const note = readNote(read.checkpoint);
  if (note.kind === 'refused') return [];
  return note.signedBy.flatMap(({ name, keyId, signature }) => {
    const seconds = cosignedAt(signature);
    if (seconds === undefined || seconds > LAST_SECOND) return [];
    const verifier = known.find((each) => each.name === name && each.keyId === keyId);
    const outcome = verifier === undefined ? 'unchecked' : outcomeOf(read.checkpoint, verifier);
    return { name, at: new Date(seconds * 1000).toISOString(), outcome };
  });
}

/** The last that `Date` can say. */
const LAST_SECOND = 8_640_000_000_000;

function outcomeOf(checkpoint: string, verifier: Verifier): 'good' | 'bad' {
  return openNote(checkpoint, [verifier]).kind === 'note' ? 'good' : 'bad';
}
