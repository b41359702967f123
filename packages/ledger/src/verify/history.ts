/** Holds the entries as they pass against checkpoints that were kept elsewhere. */
import type { Checkpoint } from '../note/checkpoint.ts';
import { append, appendTile } from '../tree/append.ts';
import { equalBytes, type Hash } from '../tree/hash.ts';
import { countOf, hashesOf } from '../tree/perfect-root.ts';
import { emptyTree, rootOf, type Tree } from '../tree/tree.ts';
import type { Findings } from './finding.ts';

/**
 * The tree over the entries as they are found, from the first on. Constant memory: one compact tree, and the older
 * checkpoints that are still to come.
 */
export class History {
  /** `undefined` once entries could not be read: nothing after them has a root. */
  #tree: Tree | undefined = emptyTree;
  #forked = false;
  /** Up to here an older checkpoint vouches for the entries as they are. */
  vouchedSize = 0;
  readonly #coming: Checkpoint[];
  readonly #findings: Findings;
  readonly #hash: Hash;

  constructor(older: readonly Checkpoint[], findings: Findings, hash: Hash) {
    this.#coming = [...older].sort((one, other) => one.size - other.size);
    this.#findings = findings;
    this.#hash = hash;
  }

  /** The root over everything so far. */
  get root(): Uint8Array | undefined {
    return this.#tree && rootOf(this.#tree, this.#hash);
  }

  /** A bundle passes: the row of its leaf hashes, and the root over them where it is full. */
  pass(row: Uint8Array, tileRoot: Uint8Array | undefined): void {
    const before = this.#tree;
    if (before === undefined) return;
    for (let [next] = this.#coming; next && next.size <= before.size + countOf(row); [next] = this.#coming) {
      this.#coming.shift();
      this.#hold(next, append(before, hashesOf(row).slice(0, next.size - before.size), this.#hash).tree);
    }
    this.#tree = tileRoot
      ? appendTile(before, tileRoot, this.#hash)
      : append(before, hashesOf(row), this.#hash).tree;
  }

  /** Entries are missing or cannot be read. */
  lose(): void {
    this.#tree = undefined;
  }

  #hold(older: Checkpoint, tree: Tree): void {
    if (this.#forked) return;
    if (equalBytes(rootOf(tree, this.#hash), older.root)) {
      this.vouchedSize = older.size;
      return;
    }
    this.#forked = true;
    this.#findings.add({
      kind: 'forked',
      first: this.vouchedSize,
      last: older.size - 1,
      because: `A checkpoint of ${older.size} entries was signed before, and these are not its entries.`,
    });
  }
}
