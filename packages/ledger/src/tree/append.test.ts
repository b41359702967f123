import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { naiveConsistency, naivePath, naiveRoot } from '../fixture/naive-tree.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { proveConsistency } from '../proof/prove-consistency.ts';
import { proveInclusion } from '../proof/prove-inclusion.ts';
import { isTree, rootOf } from './tree.ts';

const hex = (hashes: readonly Uint8Array[]): string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

const ENTRY = fc.uint8Array({ maxLength: 40 });
const BATCHES = fc.array(fc.array(ENTRY, { maxLength: 300 }), { maxLength: 6 });

test('however entries come in batches, the root is that of RFC 6962', () => {
  fc.assert(
    fc.property(BATCHES, (batches) => {
      const ledger = new KeptLedger();
      for (const batch of batches) {
        ledger.append(batch);
        expect(isTree(ledger.tree)).toBe(true);
        expect(hex([rootOf(ledger.tree, nodeHash)])).toEqual(hex([naiveRoot(ledger.entries)]));
      }
    }),
    { numRuns: 40 },
  );
});

test('proofs made from tiles are those of RFC 6962', () => {
  const ledger = new KeptLedger();
  ledger.append(Array.from({ length: 1000 }, (_, at) => Uint8Array.of(at >> 8, at & 255)));
  const sizes = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(sizes, fc.nat(), (size, some) => {
      const entries = ledger.entries.slice(0, size);
      const index = some % size;
      const path = proveInclusion(index, size, ledger.readTile, nodeHash);
      expect(hex(path)).toEqual(hex(naivePath(index, entries)));
      const from = 1 + (some % size);
      const proof = proveConsistency(from, size, ledger.readTile, nodeHash);
      expect(hex(proof)).toEqual(hex(naiveConsistency(from, entries)));
    }),
    { numRuns: 60 },
  );
});
