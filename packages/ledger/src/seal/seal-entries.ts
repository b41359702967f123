/** Appends a batch and signs what the tree becomes: the pure heart of a store's transaction. */
import { checkpointText, readCheckpoint } from '../note/checkpoint.ts';
import type { Signer } from '../note/key.ts';
import { signNote } from '../note/note.ts';
import { append, type TileHash } from '../tree/append.ts';
import { equalBytes, type Hash, leafHash } from '../tree/hash.ts';
import { isTree, rootOf, type Tree } from '../tree/tree.ts';

export interface Sealed {
  readonly tree: Tree;
  /** New hashes of level 1 and above, to be kept for ever. */
  readonly tileHashes: readonly TileHash[];
  readonly root: Uint8Array;
  /** The signed note. */
  readonly checkpoint: string;
}

export interface SealOptions {
  readonly origin: string;
  readonly signers: readonly Signer[];
  readonly hash: Hash;
  /** Lines to sign with the checkpoint: a handover's. */
  readonly more?: readonly string[];
}

/**
 * The tree with these entries after those it has, and its signed checkpoint.
 *
 * `last` is the checkpoint under which the tree stands, `''` before the first. A tree that is not the one it
 * signs has lost or changed something: that is thrown (`LedgerBroken`), and nothing is signed.
 */
export function sealEntries(
  before: Tree,
  last: string,
  entries: readonly Uint8Array[],
  { origin, signers, hash, more }: SealOptions,
): Sealed {
  const wrong = whatIsWrong(before, last, origin, hash);
  if (wrong !== undefined) throw new LedgerBroken(wrong);
  const leaves = entries.map((entry) => leafHash(entry, hash));
  const { tree, tileHashes } = append(before, leaves, hash);
  const root = rootOf(tree, hash);
  return {
    tree,
    tileHashes,
    root,
    checkpoint: signNote(checkpointText({ origin, size: tree.size, root }, more), signers),
  };
}

/** What is in the store is not what was signed. The message goes on where a sentence says *the ledger is damaged:*. */
export class LedgerBroken extends Error {
  override readonly name = 'LedgerBroken';
}

function whatIsWrong(tree: Tree, last: string, origin: string, hash: Hash): string | undefined {
  if (!isTree(tree)) return `its tree of ${tree.size} entries has ${tree.roots.length} hashes.`;
  if (last === '' && tree.size === 0) return undefined;
  const signed = readCheckpoint(last);
  if (signed.kind === 'refused') return 'its last checkpoint cannot be read.';
  if (signed.origin !== origin) return `it is the ledger of ${signed.origin}, not of ${origin}.`;
  if (signed.size !== tree.size) return `its tree has ${tree.size} entries, and ${signed.size} were signed.`;
  return equalBytes(rootOf(tree, hash), signed.root)
    ? undefined
    : 'its tree has another root than was signed.';
}
