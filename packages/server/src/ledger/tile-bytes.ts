/** Tiles of the ledger as they are served, made from what the store keeps (docs/spec/ledger.md, *Public files*). */
import { leafHash, type ReadTile, TILE_WIDTH, type TileAt } from '@kiwiconsent/ledger';
import type { Ledger } from '@kiwiconsent/store';
import { nodeHash } from './node-hash.ts';

/** The tile's hashes one after the other; `undefined` where the ledger has not so many yet. */
export async function tileBytes(
  ledger: Ledger,
  { level, index, width }: TileAt,
): Promise<Uint8Array | undefined> {
  const from = index * TILE_WIDTH;
  const hashes =
    level === 0
      ? (await ledger.entries(from, from + width)).map((entry) => leafHash(entry, nodeHash))
      : await ledger.tileHashes(level, from, from + width);
  return hashes.length === width ? Buffer.concat(hashes) : undefined;
}

/** Reads all of `tiles` at once, for a proof that is then made without waiting. */
export async function readTiles(ledger: Ledger, tiles: readonly TileAt[]): Promise<ReadTile> {
  const named = ({ level, index }: TileAt): string => `${level}/${index}`;
  const read = tiles.map(async (tile) => [named(tile), await tileBytes(ledger, tile)] as const);
  const byName = new Map(await Promise.all(read));
  return (tile) => byName.get(named(tile)) ?? new Uint8Array();
}
