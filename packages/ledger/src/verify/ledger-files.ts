/** Where a verifier reads a ledger's public files: a folder, a server, a store. */
import type { TileAt } from '../tiles/tile.ts';
import type { BundleAt } from '../tiles/tile-path.ts';
import type { Tree } from '../tree/tree.ts';

export interface LedgerFiles {
  /** The signed checkpoint. */
  readonly checkpoint: () => Promise<string>;
  /** The hashes of a tile, `undefined` when it is not there. */
  readonly tile: (at: TileAt) => Promise<Uint8Array | undefined>;
  /** The entries of a bundle with their lengths, `undefined` when it is not there. */
  readonly entries: (at: BundleAt) => Promise<Uint8Array | undefined>;
  /**
   * Whether tiles of level 0 are files of their own. A store makes them from the entries; asked for, they would
   * say nothing that the entries do not.
   */
  readonly hasLeafTiles: boolean;
  /**
   * The appender's own state, where it can be had. Without leaf tiles it is all that vouches for the entries at the
   * right edge one by one: a change there is then found to a few entries.
   */
  readonly tree?: () => Promise<Tree>;
}
