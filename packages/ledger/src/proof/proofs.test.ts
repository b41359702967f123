import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { naiveConsistency, naiveLeaf, naivePath, naiveRoot } from '../fixture/naive-tree.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { entriesUpTo } from '../fixture/published.ts';
import { TILE_WIDTH, type TileAt } from '../tiles/tile.ts';
import { rootOf } from '../tree/tree.ts';
import { consistencyTiles, proveConsistency } from './prove-consistency.ts';
import { inclusionTiles, proveInclusion } from './prove-inclusion.ts';
import { type ConsistencyClaim, verifyConsistency } from './verify-consistency.ts';
import { type InclusionClaim, verifyInclusion } from './verify-inclusion.ts';

const LEDGER = new KeptLedger();
LEDGER.append(entriesUpTo(70_000));
const ROOTS = new Map<number, Uint8Array>();

const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

/** Small trees often, and some around the borders of tiles. */
const SIZE = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 1200 }),
  fc.constantFrom(255, 256, 257, 511, 512, 513),
);
const CLAIM = SIZE.chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

function rootAt(size: number): Uint8Array {
  const root = ROOTS.get(size) ?? naiveRoot(LEDGER.entries.slice(0, size));
  ROOTS.set(size, root);
  return root;
}

function inclusionClaim(index: number, size: number): InclusionClaim {
  const entry = LEDGER.entries[index] ?? new Uint8Array();
  const proof = proveInclusion(index, size, LEDGER.readTile, nodeHash);
  return { leafHash: naiveLeaf(entry), index, size, root: rootAt(size), proof };
}

function consistencyClaim(from: number, to: number): ConsistencyClaim {
  const proof = proveConsistency(from, to, LEDGER.readTile, nodeHash);
  return { from: { size: from, root: rootAt(from) }, to: { size: to, root: rootAt(to) }, proof };
}

/** The hash with one of its bits turned. */
function turned(hash: Uint8Array, bit: number): Uint8Array {
  const lie = Uint8Array.from(hash);
  const at = (bit >> 3) % lie.length;
  lie[at] = (lie[at] ?? 0) ^ (1 << (bit & 7));
  return lie;
}

/** Every list that has one bit turned, one hash less, or one more. */
function lies(proof: readonly Uint8Array[], bit: number): readonly (readonly Uint8Array[])[] {
  const extra = proof[0] ?? new Uint8Array(32);
  return [
    ...proof.map((_, at) => proof.map((hash, place) => (place === at ? turned(hash, bit) : hash))),
    ...proof.map((_, at) => proof.toSpliced(at, 1)),
    [...proof, extra],
    [extra, ...proof],
    [...proof, new Uint8Array()],
    [...proof.slice(0, -1), (proof.at(-1) ?? extra).subarray(0, 31)],
  ];
}

describe('inclusion', () => {
  test('a proof from tiles is that of RFC 6962, and holds', () => {
    fc.assert(
      fc.property(CLAIM, ({ index, size }) => {
        const claim = inclusionClaim(index, size);
        expect(hex(claim.proof)).toEqual(hex(naivePath(index, LEDGER.entries.slice(0, size))));
        expect(verifyInclusion(claim, nodeHash)).toBe(true);
      }),
      { numRuns: 70 },
    );
  });

  test('one wrong bit, one hash too few or too many, or another place is refused', () => {
    fc.assert(
      fc.property(CLAIM, fc.nat(255), fc.nat(), ({ index, size }, bit, other) => {
        const claim = inclusionClaim(index, size);
        const wrong: readonly InclusionClaim[] = [
          { ...claim, leafHash: turned(claim.leafHash, bit) },
          { ...claim, root: turned(claim.root, bit) },
          ...(other % size === index ? [] : [{ ...claim, index: other % size }]),
          ...[-1, size, index + 0.5, Number.NaN, 2 ** 60].map((place) => ({ ...claim, index: place })),
          ...[0, -1, Number.NaN, 2 ** 60, Number.POSITIVE_INFINITY].map((count) => ({
            ...claim,
            size: count,
          })),
          ...lies(claim.proof, bit).map((proof) => ({ ...claim, proof })),
        ];
        for (const each of wrong) expect(verifyInclusion(each, nodeHash)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('consistency', () => {
  test('a proof from tiles is that of RFC 6962, and holds', () => {
    fc.assert(
      fc.property(CLAIM, ({ index, size }) => {
        const claim = consistencyClaim(index + 1, size);
        expect(hex(claim.proof)).toEqual(hex(naiveConsistency(index + 1, LEDGER.entries.slice(0, size))));
        expect(verifyConsistency(claim, nodeHash)).toBe(true);
      }),
      { numRuns: 70 },
    );
  });

  test('one wrong bit, or one hash too few or too many, is refused', () => {
    fc.assert(
      fc.property(CLAIM, fc.nat(255), ({ index, size }, bit) => {
        const claim = consistencyClaim(index + 1, size);
        const { from, to } = claim;
        const wrong: readonly ConsistencyClaim[] = [
          { ...claim, from: { ...from, root: turned(from.root, bit) } },
          { ...claim, to: { ...to, root: turned(to.root, bit) } },
          ...[0, -1, size + 1, Number.NaN].map((count) => ({ ...claim, from: { ...from, size: count } })),
          ...lies(claim.proof, bit).map((proof) => ({ ...claim, proof })),
        ];
        for (const each of wrong) expect(verifyConsistency(each, nodeHash)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the tiles that a proof needs', () => {
  test('are named beforehand, and are those of the tree of that size', () => {
    const size = 70_000;
    const read: TileAt[] = [];
    const proof = proveInclusion(
      300,
      size,
      (at) => {
        read.push(at);
        return LEDGER.readTile(at);
      },
      nodeHash,
    );
    const root = rootOf(LEDGER.tree, nodeHash);
    const leafHash = naiveLeaf(LEDGER.entries[300] ?? new Uint8Array());
    expect(verifyInclusion({ leafHash, index: 300, size, root, proof }, nodeHash)).toBe(true);
    const needed = inclusionTiles(300, size);
    expect(new Set(read.map((at) => JSON.stringify(at)))).toEqual(
      new Set(needed.map((at) => JSON.stringify(at))),
    );
    expect(needed.length).toBeLessThanOrEqual(6);
    expect(consistencyTiles(300, size).length).toBeLessThanOrEqual(6);
  });

  test('may be longer than asked for, and not shorter', () => {
    const whole = ({ level, index }: TileAt) => LEDGER.readTile({ level, index, width: TILE_WIDTH });
    const asked = proveInclusion(3, 100, LEDGER.readTile, nodeHash);
    expect(hex(proveInclusion(3, 100, whole, nodeHash))).toEqual(hex(asked));
    expect(() => proveInclusion(3, 100, (at) => LEDGER.readTile(at).subarray(32), nodeHash)).toThrow(
      RangeError,
    );
  });

  test('of a place that the ledger does not have are an error', () => {
    for (const [index, size] of [
      [5, 5],
      [-1, 5],
      [0, 0],
      [0.5, 5],
      [0, 2 ** 60],
    ] as const) {
      expect(() => inclusionTiles(index, size)).toThrow(RangeError);
    }
    for (const [from, to] of [
      [0, 5],
      [6, 5],
      [1.5, 5],
    ] as const) {
      expect(() => consistencyTiles(from, to)).toThrow(RangeError);
    }
  });
});
