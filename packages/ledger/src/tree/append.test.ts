import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { naiveRoot } from '../fixture/naive-tree.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { append, appendTile } from './append.ts';
import { leafHash } from './hash.ts';
import { emptyTree, isTree, rootOf } from './tree.ts';

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

test('however entries come in batches, the root is that of RFC 6962', () => {
  const batches = fc.array(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 300 }), { maxLength: 6 });
  fc.assert(
    fc.property(batches, (list) => {
      const ledger = new KeptLedger();
      for (const batch of list) {
        ledger.append(batch);
        expect(isTree(ledger.tree)).toBe(true);
        expect(hex(rootOf(ledger.tree, nodeHash))).toBe(hex(naiveRoot(ledger.entries)));
      }
    }),
    { numRuns: 40 },
  );
});

test('a tree is appended to without being changed', () => {
  const { tree } = append(emptyTree, [new Uint8Array(32), new Uint8Array(32).fill(1)], nodeHash);
  const before = JSON.stringify(tree);
  append(tree, [new Uint8Array(32).fill(2)], nodeHash);
  expect(JSON.stringify(tree)).toBe(before);
  expect(emptyTree).toEqual({ size: 0, roots: [] });
});

test('256 entries at once, known by the root over them, lead to the same tree', () => {
  const leaves = Array.from({ length: 1280 }, (_, at) =>
    leafHash(Uint8Array.of(at >> 8, at & 255), nodeHash),
  );
  let tree = emptyTree;
  for (const { level, hash } of append(emptyTree, leaves, nodeHash).tileHashes) {
    if (level === 1) tree = appendTile(tree, hash, nodeHash);
  }
  expect(tree.size).toBe(1280);
  expect(hex(rootOf(tree, nodeHash))).toBe(hex(rootOf(append(emptyTree, leaves, nodeHash).tree, nodeHash)));
  expect(() =>
    appendTile(append(tree, leaves.slice(0, 1), nodeHash).tree, new Uint8Array(32), nodeHash),
  ).toThrow(RangeError);
});

test('a tree with another number of roots than its size has ones is none', () => {
  const root = new Uint8Array(32);
  expect(isTree({ size: 5, roots: [root, root] })).toBe(true);
  for (const size of [4, 7, -1, 5.5, Number.NaN, 2 ** 60])
    expect(isTree({ size, roots: [root, root] })).toBe(false);
});
