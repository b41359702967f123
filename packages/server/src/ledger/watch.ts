/**
 * Watches that the ledger in the store only grows: nothing is signed over a tree that is smaller, or another one, than
 * the last that this server has seen.
 */
import {
  isHandover,
  openCheckpoint,
  rootOf,
  type SealOptions,
  sealEntries,
  type Tree,
} from '@kiwiconsent/ledger';
import type { Ledger, Seal, Sealed } from '@kiwiconsent/store';
import { isBeginning, type TreePoint } from './is-beginning.ts';
import { ledgerBroken, ledgerForked, ledgerShrank, ledgerUnsigned } from './ledger-errors.ts';
import type { LedgerKeys } from './ledger-keys.ts';
import { nodeHash } from './node-hash.ts';
import type { Seen, SeenFile } from './seen.ts';
import { seenIn } from './seen.ts';

export interface WatchOptions {
  readonly ledger: Ledger;
  readonly origin: string;
  /** Asked each time: a new key may take over meanwhile. */
  readonly keys: () => LedgerKeys;
  readonly file: SeenFile;
  readonly now: () => Date;
  /** The tree as it was found at start, already checked. */
  readonly start: Seen;
}

export interface Sealing {
  /** For one call of the store. Throws `KC-L01`, `KC-L02`, `KC-L03` or `KC-L06` instead of signing. */
  readonly seal: Seal;
  /** To be called when the store has kept it. */
  readonly kept: () => void;
}

export interface Watch {
  /** `by` is given where the key is handed over: who signs, and what else. */
  readonly sealing: (by?: Pick<SealOptions, 'signers' | 'more'>) => Sealing;
  /** Rejects with what makes it refuse: what was found beside the work, or the store as it stands now. */
  readonly check: () => Promise<void>;
}

interface Gap {
  readonly from: Seen;
  readonly to: TreePoint;
}

export function openWatch(options: WatchOptions): Watch {
  const { ledger, origin, keys, file, now } = options;
  let seen = options.start;
  let broken: Error | undefined;
  let gap: Gap | undefined;
  let closing = false;
  /** What we sealed last: it may be in the store before we are told. */
  let offered: Sealed | undefined;

  /** Another process appended: what it signed must begin with what we saw. Looked up beside the work. */
  async function closeGap(): Promise<void> {
    closing = true;
    while (gap && !broken) {
      const { from, to } = gap;
      gap = undefined;
      try {
        if (!(await isBeginning(ledger, from, to))) broken = ledgerForked(from.size, from.since);
      } catch {
        // The database could not be read: it is looked up again with the next growth.
        gap = { from, to: (gap as Gap | undefined)?.to ?? to };
        break;
      }
    }
    closing = false;
  }

  function grew(to: TreePoint): void {
    gap = { from: gap?.from ?? seen, to };
    if (!closing) void closeGap();
  }

  /** Throws where `tree` cannot have grown from what was seen. */
  function checkGrown(tree: Tree, { size, root, since }: Seen): void {
    if (broken) throw broken;
    if (tree.size < size) throw ledgerShrank(size, since, tree.size);
    if (tree.size > size || size === 0) return;
    if (Buffer.compare(rootOf(tree, nodeHash), root) !== 0) throw ledgerForked(size, since);
  }

  function keep({ tree, checkpoint }: Sealed): void {
    if (tree.size <= seen.size) return;
    seen = seenIn(checkpoint, now()) ?? seen;
    file.remember(checkpoint);
  }

  function checkBefore(before: Tree, last: string): void {
    // Also of our own making: a batch may have stood in line behind it, and must not be signed with the key before.
    checkHandover(last);
    if (last === offered?.checkpoint) keep(offered);
    checkGrown(before, seen);
    if (before.size === seen.size) return;
    checkSigned(last);
    grew({ size: before.size, root: rootOf(before, nodeHash) });
  }

  /** A handover that we do not know yet is no more ours than a stranger's signature. */
  function checkHandover(last: string): void {
    if (isHandover(last) && !keys().handovers.includes(last)) throw ledgerUnsigned('the key was handed over');
  }

  /** What another process signed. */
  function checkSigned(last: string): void {
    checkHandover(last);
    const opened = openCheckpoint(last, origin, keys().verifiers);
    if (opened.kind === 'refused') throw ledgerUnsigned(opened.because);
  }

  return {
    check: async () => {
      const known = seen;
      const { tree, checkpoint } = await ledger.head();
      checkGrown(tree, known);
      if (tree.size > known.size) checkSigned(checkpoint);
    },
    sealing: (by) => {
      let sealed: Sealed | undefined;
      return {
        seal: (before, last, leaves) => {
          checkBefore(before, last);
          try {
            const { signers, more } = by ?? { signers: [keys().current.signer] };
            sealed = sealEntries(before, last, leaves, {
              origin,
              hash: nodeHash,
              signers,
              ...(more && { more }),
            });
            offered = sealed;
            return sealed;
          } catch (error) {
            throw ledgerBroken(error instanceof Error ? error.message : String(error));
          }
        },
        kept: () => {
          if (sealed) keep(sealed);
        },
      };
    },
  };
}
