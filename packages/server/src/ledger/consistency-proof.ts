import { consistencyTiles, proveConsistency } from '@kiwiconsent/ledger';
import type { Ledger } from '@kiwiconsent/store';
import { nodeHash } from './node-hash.ts';
import { readTiles } from './tile-bytes.ts';

/** That the tree of `from` entries is the beginning of that of `to`; from the empty tree nothing is to be shown. */
export async function consistencyProof(
  ledger: Ledger,
  from: number,
  to: number,
): Promise<readonly Uint8Array[]> {
  if (from === 0) return [];
  const readTile = await readTiles(ledger, consistencyTiles(from, to));
  return proveConsistency(from, to, readTile, nodeHash);
}
