/** A place outside this house to which checkpoints go (docs/operate/checkpoints.md). */
import { createHash } from 'node:crypto';

export type DestinationKind = 'folder' | 'post' | 'witness' | 'command' | 'time-stamp';

export interface Outgoing {
  /** The signed note. */
  readonly checkpoint: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Entries under the newest checkpoint that arrived there before; 0 for none. */
  readonly lastSize: number;
  /** That the tree of so many entries is the beginning of this one. Rejects where it is not. */
  readonly proofFrom: (size: number) => Promise<readonly Uint8Array[]>;
}

export interface Destination {
  readonly kind: DestinationKind;
  /** Its name in the store: no two destinations have the same, and it holds no secret. */
  readonly place: string;
  /** For the log: what it is and which host, no more. */
  readonly name: string;
  /**
   * Resolves when the checkpoint is there, with what was said of it, already checked; `undefined` where nothing is said.
   * Rejects with why it is not there, in one sentence without a full stop. Gives up when told.
   */
  readonly deliver: (outgoing: Outgoing, signal: AbortSignal) => Promise<Uint8Array | undefined>;
}

/** The place of a destination whose address may hold a secret. */
export function placeOf(kind: DestinationKind, where: string): string {
  return `${kind}:${createHash('sha256').update(where).digest('hex').slice(0, 16)}`;
}
