import { describe, expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { entriesUpTo, entryAt, KEY, ORIGIN } from '../fixture/published.ts';
import { toBase64 } from '../note/base64.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { emptyTree, rootOf } from '../tree/tree.ts';
import { LedgerBroken, type SealOptions, sealEntries } from './seal-entries.ts';

const OPTIONS: SealOptions = { origin: ORIGIN, signers: [KEY.signer], hash: nodeHash };
const FIRST = sealEntries(emptyTree, '', entriesUpTo(300), OPTIONS);

test('batch after batch, the signed checkpoint is that of all entries so far', () => {
  const next = sealEntries(FIRST.tree, FIRST.checkpoint, [entryAt(300), entryAt(301)], OPTIONS);
  const ledger = new KeptLedger();
  ledger.append(entriesUpTo(302));
  const opened = openCheckpoint(next.checkpoint, ORIGIN, [KEY.verifier]);
  const root = toBase64(rootOf(ledger.tree, nodeHash));
  expect(opened).toMatchObject({ kind: 'checkpoint', size: 302 });
  expect(opened.kind === 'checkpoint' && toBase64(opened.root)).toBe(root);
  expect(toBase64(next.root)).toBe(root);
});

test('each full tile gives its hash to the level above, once', () => {
  expect(FIRST.tileHashes.map(({ level, index }) => ({ level, index }))).toEqual([{ level: 1, index: 0 }]);
  const many = sealEntries(
    FIRST.tree,
    FIRST.checkpoint,
    Array.from({ length: 65_536 }, () => entryAt(1)),
    OPTIONS,
  );
  const levels = many.tileHashes.map(({ level, index }) => `${level}/${index}`);
  expect(levels).toHaveLength(257);
  expect(levels).toContain('1/255');
  expect(levels).toContain('2/0');
  expect(new Set(levels).size).toBe(levels.length);
});

describe('a tree that is not the one that was signed is never signed', () => {
  const other = sealEntries(emptyTree, '', entriesUpTo(301).slice(1), OPTIONS);
  const shorter = sealEntries(emptyTree, '', entriesUpTo(299), OPTIONS);
  const elsewhere = sealEntries(emptyTree, '', entriesUpTo(300), { ...OPTIONS, origin: 'other.example' });

  test.each([
    ['fewer entries than were signed', shorter.tree, FIRST.checkpoint, /299 entries, and 300 were signed/],
    ['an older checkpoint than the tree', FIRST.tree, shorter.checkpoint, /300 entries, and 299 were signed/],
    ['other entries', other.tree, FIRST.checkpoint, /another root/],
    ['no checkpoint any more', FIRST.tree, '', /checkpoint cannot be read/],
    ['nothing, where something was signed', emptyTree, FIRST.checkpoint, /0 entries, and 300 were signed/],
    ['another ledger', elsewhere.tree, elsewhere.checkpoint, /the ledger of other\.example/],
    ['a damaged tree', { ...FIRST.tree, size: 301 }, FIRST.checkpoint, /tree of 301 entries has 4 hashes/],
  ])('%s', (_, tree, last, message) => {
    const seal = () => sealEntries(tree, last, [entryAt(1)], OPTIONS);
    expect(seal).toThrow(LedgerBroken);
    expect(seal).toThrow(message);
  });
});
