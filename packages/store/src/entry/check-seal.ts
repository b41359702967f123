/** Calls the seal, and keeps what it gives apart from what fails by itself. */
import type { Tree } from '@kiwiconsent/ledger';
import { treeIsMalformed } from '../errors.ts';
import type { Head, Seal, Sealed } from '../ledger.ts';

/** Carries what a seal threw out of the transaction, past the database's own failures. */
export class SealThrew extends Error {
  override readonly name = 'SealThrew';
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    super('the seal threw');
    this.thrown = thrown;
  }
}

/** What the seal makes of the tree: exactly these entries appended, because it is kept for ever. */
export function sealWith(
  seal: Seal,
  { tree: before, checkpoint: last }: Head,
  entries: readonly Uint8Array[],
): Sealed {
  const { tree, tileHashes, checkpoint } = called(() => seal(before, last, entries));
  const isWhole = tree.roots.every(({ length }) => length === 32);
  if (tree.size !== before.size + entries.length || !isWhole || checkpoint === '') {
    throw treeIsMalformed(tree.size, tree.roots.length);
  }
  return { tree, tileHashes, checkpoint };
}

function called<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SealThrew(error);
  }
}

/** The roots one after the other, as one value. */
export function packedRoots({ roots }: Tree): Buffer {
  return Buffer.concat(roots);
}

export function unpackedTree(size: number, packed: Uint8Array): Tree {
  const roots = Array.from({ length: packed.length / 32 }, (_, at) =>
    Uint8Array.from(packed.subarray(at * 32, at * 32 + 32)),
  );
  return { size, roots };
}
