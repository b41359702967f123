/**
 * The ledger: an append-only Merkle tree (RFC 6962) with signed checkpoints and tiles (C2SP). It knows bytes, not
 * what they mean; hash and signer are arguments. Spec: docs/spec/ledger.md.
 */
export {
  encodeTlogProof,
  type Proven,
  readTlogProof,
  type TlogProof,
  type Trust,
  verifyTlogProof,
} from './bundle/tlog-proof.ts';
export { followKeys, type KeyChain, type Means } from './handover/follow-keys.ts';
export { type Handover, handoverLines, isHandover, readHandover } from './handover/handover.ts';
export { fromBase64, toBase64 } from './note/base64.ts';
export { type Checkpoint, checkpointText, openCheckpoint, readCheckpoint } from './note/checkpoint.ts';
export { cosignedAt, signTimed } from './note/cosignature.ts';
export {
  COSIGNATURE,
  ED25519,
  encodeVerifierKey,
  keyIdOf,
  readVerifierKey,
  type Signer,
  type Term,
  type TreePoint,
  type Verifier,
  type VerifierKey,
  type VerifyEd25519,
  verifierKey,
  verifierOf,
} from './note/key.ts';
export { addedSignature, type Note, openNote, readNote, type SignedBy, signNote } from './note/note.ts';
export type { Refused } from './note/refused.ts';
export { consistencyTiles, proveConsistency } from './proof/prove-consistency.ts';
export { inclusionTiles, proveInclusion } from './proof/prove-inclusion.ts';
export type { ReadTile } from './proof/read-hash.ts';
export { type ConsistencyClaim, verifyConsistency } from './proof/verify-consistency.ts';
export { type InclusionClaim, verifyInclusion } from './proof/verify-inclusion.ts';
export { LedgerBroken, type Sealed, type SealOptions, sealEntries } from './seal/seal-entries.ts';
export { decodeEntries, encodeEntries, LONGEST_ENTRY } from './tiles/entry-bundle.ts';
export { hashesInLevel, TILE_WIDTH, type Tile, type TileAt } from './tiles/tile.ts';
export { type BundleAt, entriesPath, readTilePath, type TilePath, tilePath } from './tiles/tile-path.ts';
export { type Appended, append, type TileHash } from './tree/append.ts';
export { HASH_BYTES, type Hash, leafHash } from './tree/hash.ts';
export { emptyTree, isTree, rootOf, type Tree } from './tree/tree.ts';
export type { Finding, FindingKind } from './verify/finding.ts';
export type { LedgerFiles } from './verify/ledger-files.ts';
export { type Verified, type VerifyOptions, verifyLedger } from './verify/verify-ledger.ts';
export { type AddCheckpoint, encodeAddCheckpoint, readAddCheckpoint } from './witness/add-checkpoint.ts';
export { type Judged, judgeCheckpoint } from './witness/judge-checkpoint.ts';
