/** The ledger as the store keeps it (docs/spec/ledger.md). The store knows its bytes; what they mean it is told. */
import type { TileHash, Tree } from '@kiwiconsent/ledger';
import type { KeyChange } from './entry/entry-bytes.ts';

/** What a batch makes of the tree. */
export interface Sealed {
  readonly tree: Tree;
  /** Those that became final with this batch. */
  readonly tileHashes: readonly TileHash[];
  /** The signed note of the new tree. */
  readonly checkpoint: string;
}

/**
 * Appends a batch to the tree and signs the new one. Runs inside the transaction, while nobody else can append:
 * it must be quick and touch nothing outside. What it throws undoes the batch and reaches the caller as it is.
 *
 * `last` is the checkpoint of the tree `before`, '' for the empty tree. `leaves` are the new entries' bytes.
 */
export type Seal = (before: Tree, last: string, leaves: readonly Uint8Array[]) => Sealed;

/** The tree as it stands, under its checkpoint. */
export interface Head {
  readonly tree: Tree;
  /** '' for the empty tree. */
  readonly checkpoint: string;
}

export interface DayCheckpoint {
  /** ISO date, UTC. */
  readonly day: string;
  readonly size: number;
  readonly checkpoint: string;
}

/** An order to change the key that signs (docs/spec/ledger.md, *A new key*). */
export interface HandingOver extends KeyChange {
  /** Names in `keys`: which secret goes, and which takes its place. Absent where a file has it. */
  readonly forget?: string;
  readonly keep?: { readonly name: string; readonly secret: string };
}

/** The public side of the store: nothing in it is about anybody (PRF-5). */
export interface Ledger {
  head(): Promise<Head>;
  /** The bytes of the entries from `from` up to but without `to`, as many as there are. */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** The hashes of a level, 1 or above, from `from` up to but without `to`, as many as there are. */
  tileHashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** The last checkpoint of each day on which something was appended, oldest first. */
  checkpoints(): Promise<readonly DayCheckpoint[]>;
  /**
   * Appends the entry that says so, keeps the note that `seal` signs over it for ever, and changes the secrets: all of it
   * in one transaction, so that no key is lost between. Resolves with the note.
   */
  handOver(order: HandingOver, seal: Seal): Promise<string>;
  /** The notes of every change of the key, the oldest first. */
  handovers(): Promise<readonly string[]>;
}
