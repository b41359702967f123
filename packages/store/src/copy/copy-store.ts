/**
 * Copies a whole store into an empty one, whatever database is behind each: for backups, for restoring, for moving.
 * Constant memory. The source may be in use: what is copied is how it stood at one moment.
 */
import type { Tree } from '@kiwiconsent/ledger';
import { packedRoots } from '../entry/check-seal.ts';
import { receiptEntry } from '../entry/entry-bytes.ts';
import { copyIsOther } from '../errors.ts';
import type { Store } from '../store-interface.ts';

/** The tree with these entries after those it has: the ledger's own, handed in. */
export type Grow = (tree: Tree, entries: readonly Uint8Array[]) => Tree;

export interface Copied {
  /** Entries in the ledger. */
  readonly entries: number;
  readonly receipts: number;
  /** The signed checkpoint under which the copy stands, '' for an empty ledger. */
  readonly checkpoint: string;
}

const ENTRIES_AT_ONCE = 4096;

/**
 * Resolves when the copy is durable and was checked: its entries make the tree that was signed, and each receipt is
 * the one its entry commits to. Rejects with `KC-S16` where `to` is not empty, with `KC-S17` where the copy is not
 * what was signed.
 */
export async function copyStore(from: Store, to: Store, grow: Grow): Promise<Copied> {
  await to.transfer.fill(from.transfer.pages());
  return checkCopy(to, grow);
}

async function checkCopy({ ledger, receipts }: Store, grow: Grow): Promise<Copied> {
  const { tree, checkpoint } = await ledger.head();
  let grown: Tree = { size: 0, roots: [] };
  let found = 0;
  const reading = receipts.read()[Symbol.asyncIterator]();
  let next = await reading.next();
  while (grown.size < tree.size) {
    const entries = await ledger.entries(grown.size, grown.size + ENTRIES_AT_ONCE);
    if (entries.length === 0) throw copyIsOther(`entry ${grown.size} is missing`);
    for (; !next.done && next.value.index < grown.size + entries.length; next = await reading.next()) {
      const { receipt, salt, index } = next.value;
      const entry = entries[index - grown.size] ?? new Uint8Array();
      if (Buffer.compare(receiptEntry(receipt, salt), entry) !== 0) {
        throw copyIsOther(`the receipt at ${index} is not the one its entry commits to`);
      }
      found += 1;
    }
    grown = grow(grown, entries);
  }
  if (!next.done) throw copyIsOther(`the receipt at ${next.value.index} has no entry`);
  if (grown.size !== tree.size || Buffer.compare(packedRoots(grown), packedRoots(tree)) !== 0) {
    throw copyIsOther('its entries do not make the tree that was signed');
  }
  return { entries: tree.size, receipts: found, checkpoint };
}
