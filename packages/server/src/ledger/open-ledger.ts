/** The ledger of a store, ready to append: its name, its key, and the memory of what was seen (docs/spec/ledger.md). */
import { checkpointText, openCheckpoint, readCheckpoint, rootOf, signNote } from '@kiwiconsent/ledger';
import type { Entry, Erased, Erasure, Head, KeyTaken, Recorded, Seal, Store } from '@kiwiconsent/store';
import { openBatches } from './batches.ts';
import { handOver } from './hand-over.ts';
import { isBeginning } from './is-beginning.ts';
import {
  isLedgerError,
  ledgerBroken,
  ledgerForked,
  ledgerIsOther,
  ledgerShrank,
  ledgerUnsigned,
} from './ledger-errors.ts';
import type { LedgerKey } from './ledger-key.ts';
import { type LedgerKeys, readLedgerKeys } from './ledger-keys.ts';
import { nodeHash } from './node-hash.ts';
import { NO_FILE, openSeenFile, type Seen, type SeenFile, seenIn } from './seen.ts';
import { openWatch } from './watch.ts';

export interface LedgerOptions {
  /** The ledger's name, for ever: the address of its public files without `https://`. */
  readonly origin?: string;
  /** A file with the key's seed, 32 bytes in base64 or hex; the store keeps one unless given. */
  readonly keyFile?: string;
  /** Where the last checkpoint is remembered beyond the process; nowhere unless given. */
  readonly seenFile?: string;
}

export interface Setting extends LedgerOptions {
  readonly store: Store;
  /** The name where the store has none yet and none is given. */
  readonly freshOrigin: string;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** Told of what does not stop the work but must be mended. */
  readonly warn: (error: Error) => void;
}

export interface OpenedLedger {
  readonly origin: string;
  /** The public key that signs now, `name+id+key`. */
  readonly key: () => string;
  /** The notes with which one key handed over to the next, the oldest first. */
  readonly handovers: () => readonly string[];
  /**
   * Keeps a decision together with all that wait. Resolves when it is durable, in the tree, and under a signed
   * checkpoint; rejects when its batch failed, and nothing of it is there (PRF-14).
   */
  readonly record: (entry: Entry) => Promise<Recorded | KeyTaken>;
  readonly erase: (erasure: Erasure) => Promise<Erased>;
  /**
   * Lets `next` sign from now on; the note of both keys. `keep` where the store is to keep its secret. Every other server
   * follows as soon as it finds the new key where it has its own.
   */
  readonly handOver: (next: LedgerKey, keep?: string) => Promise<string>;
  /** The newest checkpoint, also of an empty ledger. */
  readonly checkpoint: () => Promise<string>;
  /** Rejects where this server would refuse to append. */
  readonly check: () => Promise<void>;
  /** Waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Rejects with a coded error (`KC-L…`) where the store is not what was signed, or smaller than what was seen. */
export async function openLedger(setting: Setting): Promise<OpenedLedger> {
  const { store, now } = setting;
  const head = await store.ledger.head();
  const origin = originOf(setting, head);
  let keys = await readLedgerKeys(setting, origin);
  const file = setting.seenFile === undefined ? NO_FILE : openSeenFile(setting.seenFile, setting.warn);
  const start = await checkedStart(store, head, origin, keys, file, now());
  const watch = openWatch({ ledger: store.ledger, origin, keys: () => keys, file, now, start });

  /** What is refused for its signature is tried again once, where a new key has taken over meanwhile. */
  async function underTheKey<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isLedgerError(error) || error.code !== 'KC-L03') throw error;
      const known = keys.current.published;
      keys = await readLedgerKeys(setting, origin);
      if (keys.current.published === known) throw error;
      return work();
    }
  }
  const sealed = <Result>(write: (seal: Seal) => Promise<Result>): Promise<Result> =>
    underTheKey(async () => {
      const { seal, kept } = watch.sealing();
      const result = await write(seal);
      kept();
      return result;
    });
  const batches = openBatches<Entry, Recorded | KeyTaken>((batch, next) =>
    sealed((seal) =>
      store.receipts.append(batch, (...tree) => {
        const made = seal(...tree);
        if (store.receipts.setsOutEarly) next();
        return made;
      }),
    ),
  );
  const empty = (): string => {
    const tree = { size: 0, roots: [] };
    const text = checkpointText({ origin, size: 0, root: rootOf(tree, nodeHash) });
    return signNote(text, [keys.current.signer]);
  };
  return {
    origin,
    key: () => keys.current.published,
    handovers: () => keys.handovers,
    record: batches.add,
    erase: (erasure) => sealed((seal) => store.receipts.erase(erasure, seal)),
    handOver: async (next, keep) => {
      await underTheKey(watch.check);
      keys = await handOver({ store, watch, keys, next, keep, at: now().toISOString() });
      return keys.handovers.at(-1) ?? '';
    },
    checkpoint: async () => (await store.ledger.head()).checkpoint || empty(),
    check: () => underTheKey(watch.check),
    close: async () => {
      await batches.settled();
      file.close();
    },
  };
}

function originOf({ origin, freshOrigin }: Setting, { checkpoint }: Head): string {
  if (checkpoint === '') return origin ?? freshOrigin;
  const read = readCheckpoint(checkpoint);
  if (read.kind === 'refused') throw ledgerBroken(read.because);
  if (origin !== undefined && origin !== read.origin) throw ledgerIsOther(read.origin, origin);
  return read.origin;
}

/** The tree at start: whole, signed by us, and grown from what an earlier process saw. */
async function checkedStart(
  { ledger }: Store,
  { tree, checkpoint }: Head,
  origin: string,
  { verifiers }: LedgerKeys,
  file: SeenFile,
  now: Date,
): Promise<Seen> {
  const root = rootOf(tree, nodeHash);
  const found = seenIn(checkpoint, now) ?? { origin, size: 0, root, since: now.toISOString() };
  if (checkpoint !== '') {
    const opened = openCheckpoint(checkpoint, origin, verifiers);
    if (opened.kind === 'refused') throw ledgerUnsigned(opened.because);
  }
  if (found.size !== tree.size || Buffer.compare(found.root, root) !== 0) {
    throw ledgerBroken(`its tree of ${tree.size} entries is not the one that was signed.`);
  }
  const seen = file.read();
  if (!seen) return found;
  if (seen.origin !== origin) throw ledgerIsOther(origin, seen.origin);
  if (seen.size > found.size) throw ledgerShrank(seen.size, seen.since, found.size);
  if (!(await isBeginning(ledger, seen, found))) throw ledgerForked(seen.size, seen.since);
  return found;
}
