/** A ledger's public files in a folder, as a mirror would hold them. */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  ED25519,
  emptyTree,
  encodeEntries,
  entriesPath,
  type LedgerFiles,
  leafHash,
  sealEntries,
  TILE_WIDTH,
  type TileHash,
  type Trust,
  tilePath,
  verifierKey,
  verifierOf,
} from '@kiwiconsent/ledger';
import { nodeHash } from './node-hash.ts';

const ORIGIN = 'ledger.example/_kc/ledger';

/** An entry as the ledger holds them: a byte for its kind, and 32 that mean nothing to anybody else. */
export function entryAt(at: number): Uint8Array {
  const entry = new Uint8Array(33).fill(at % 251);
  new DataView(entry.buffer).setUint32(0, at);
  return entry;
}

/** Writes a ledger of so many entries, and says whom to trust for it. */
export async function writeLedger(folder: string, size: number): Promise<Trust> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = verifierKey(ORIGIN, ED25519, raw, nodeHash);
  const verifier = verifierOf(key, (signature, message) => verify(null, message, publicKey, signature));
  if ('kind' in verifier) throw new Error(verifier.because);
  const signers = [{ ...key, sign: (message: Uint8Array) => sign(null, message, privateKey) }];
  const upper: TileHash[] = [];
  let [tree, checkpoint] = [emptyTree, ''];
  for (let start = 0; start < size; start += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - start);
    const entries = Array.from({ length: width }, (_, at) => entryAt(start + at));
    const sealed = sealEntries(tree, checkpoint, entries, { origin: ORIGIN, signers, hash: nodeHash });
    ({ tree, checkpoint } = sealed);
    upper.push(...sealed.tileHashes);
    const at = { index: start / TILE_WIDTH, width };
    const leaves = entries.map((entry) => leafHash(entry, nodeHash));
    await write(folder, entriesPath(at), encodeEntries(entries));
    await write(folder, tilePath({ level: 0, ...at }), Buffer.concat(leaves));
  }
  await writeUpper(folder, upper);
  await write(folder, 'checkpoint', checkpoint);
  return { origin: ORIGIN, verifiers: [verifier] };
}

/** The hashes of a level come in their order, so each tile is what it was before and one more. */
async function writeUpper(folder: string, hashes: readonly TileHash[]): Promise<void> {
  const tiles = new Map<string, Uint8Array[]>();
  for (const { level, index, hash } of hashes) {
    const name = `${level}/${Math.floor(index / TILE_WIDTH)}`;
    tiles.set(name, [...(tiles.get(name) ?? []), hash]);
  }
  for (const [name, row] of tiles) {
    const [level = 0, index = 0] = name.split('/').map(Number);
    await write(folder, tilePath({ level, index, width: row.length }), Buffer.concat(row));
  }
}

async function write(folder: string, path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}

/** Reads the files of a folder. */
export function ledgerIn(folder: string): LedgerFiles {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const file = join(folder, path);
    return existsSync(file) ? readFile(file) : undefined;
  };
  return {
    checkpoint: () => readFile(join(folder, 'checkpoint'), 'utf8'),
    tile: (at) => read(tilePath(at)),
    entries: (at) => read(entriesPath(at)),
    hasLeafTiles: true,
  };
}
