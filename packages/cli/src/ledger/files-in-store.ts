/** A ledger as its store keeps it: entries and the hashes above them; tiles of level 0 are made from the entries. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeEntries, readCheckpoint, TILE_WIDTH } from '@kiwiconsent/ledger';
import { ledgerKeyOf, seedIn, seedName } from '@kiwiconsent/server';
import type { Store } from '@kiwiconsent/store';
import type { Kept } from '../keeping/open-kept.ts';
import { attestationsOf } from './check-attestations.ts';
import type { LedgerSource } from './ledger-source.ts';

export async function ledgerInStore({ store, folder }: Kept, name: string): Promise<LedgerSource> {
  const { ledger } = store;
  const { checkpoint, tree } = await ledger.head();
  const days = await ledger.checkpoints();
  const seen = folder === '' ? '' : await textOr(join(folder, 'ledger.checkpoint'));
  const attested = await attestedIn(store);
  const older = [...days.map((day) => day.checkpoint), ...attested, ...(seen === '' ? [] : [seen])];
  return {
    name,
    files: {
      checkpoint: async () => checkpoint,
      tile: async ({ level, index, width }) => {
        const from = index * TILE_WIDTH;
        const hashes = await ledger.tileHashes(level, from, from + width);
        return hashes.length === width ? Buffer.concat(hashes) : undefined;
      },
      entries: async ({ index, width }) => {
        const from = index * TILE_WIDTH;
        return encodeEntries(await ledger.entries(from, from + width));
      },
      hasLeafTiles: false,
      tree: async () => tree,
    },
    key: await ownKey(store, [checkpoint, ...older]),
    handovers: await ledger.handovers(),
    older,
    store,
    close: () => store.close(),
  };
}

/** The key that a server of this store signs with, made of its seed; '' where that is somewhere else. */
async function ownKey({ keys, ledger }: Store, notes: readonly string[]): Promise<string> {
  const read = notes.map(readCheckpoint).find(({ kind }) => kind === 'checkpoint');
  if (read?.kind !== 'checkpoint') return '';
  const file = process.env['KIWICONSENT_LEDGER_KEY'] || undefined;
  if (file !== undefined) return ledgerKeyOf(seedIn(file), read.origin).published;
  const kept = await keys.find(seedName((await ledger.handovers()).length));
  return kept === undefined ? '' : ledgerKeyOf(Buffer.from(kept, 'base64url'), read.origin).published;
}

/** Checkpoints of which somebody else has said something: they are known outside, so the ledger must have them. */
async function attestedIn(store: Store): Promise<readonly string[]> {
  const notes: string[] = [];
  for await (const { checkpoint } of attestationsOf(store)) notes.push(checkpoint);
  return notes;
}

async function textOr(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
