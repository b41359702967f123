import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { keyPair } from '../fixture/node-key.ts';
import { checkpointOf, entriesUpTo, entryAt, KEY, ORIGIN } from '../fixture/published.ts';
import { proveInclusion } from '../proof/prove-inclusion.ts';
import { encodeTlogProof, readTlogProof, verifyTlogProof } from './tlog-proof.ts';

const SIZE = 700;
const LEDGER = new KeptLedger();
LEDGER.append(entriesUpTo(SIZE));
const CHECKPOINT = checkpointOf(entriesUpTo(SIZE));
const TRUST = { origin: ORIGIN, verifiers: [KEY.verifier] };

function fileFor(index: number, extra: Uint8Array = new Uint8Array()): string {
  const proof = proveInclusion(index, SIZE, LEDGER.readTile, nodeHash);
  return encodeTlogProof({ index, proof, checkpoint: CHECKPOINT, extra });
}

test('a proof file has the form of the specification', () => {
  const [head, extra, index, ...rest] = fileFor(73, Uint8Array.of(1, 2, 3)).split('\n');
  expect([head, extra, index]).toEqual(['c2sp.org/tlog-proof@v1', 'extra AQID', 'index 73']);
  expect(rest.slice(0, 10).every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))).toBe(true);
  expect(rest.slice(10).join('\n')).toBe(`\n${CHECKPOINT}`);
});

test('any entry is proven by its file, the entry and the public key alone', () => {
  fc.assert(
    fc.property(fc.nat(SIZE - 1), fc.uint8Array({ maxLength: 20 }), (index, extra) => {
      const text = fileFor(index, extra);
      expect(readTlogProof(text)).toMatchObject({ kind: 'tlog-proof', index, checkpoint: CHECKPOINT, extra });
      const proven = verifyTlogProof(text, entryAt(index), TRUST, nodeHash);
      expect(proven).toMatchObject({ kind: 'proven', index, checkpoint: { origin: ORIGIN, size: SIZE } });
    }),
    { numRuns: 60 },
  );
});

test('the only entry of a ledger has a proof without hashes', () => {
  const text = encodeTlogProof({
    index: 0,
    proof: [],
    checkpoint: checkpointOf(entriesUpTo(1)),
    extra: new Uint8Array(),
  });
  expect(verifyTlogProof(text, entryAt(0), TRUST, nodeHash).kind).toBe('proven');
});

describe('nothing else is proven', () => {
  test('by a file with one wrong bit', () => {
    const text = fileFor(42);
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const bytes = Buffer.from(text);
        bytes[(at >> 3) % bytes.length] = (bytes[(at >> 3) % bytes.length] ?? 0) ^ (1 << (at & 7));
        expect(verifyTlogProof(bytes.toString('utf8'), entryAt(42), TRUST, nodeHash).kind).toBe('refused');
      }),
      { numRuns: 400 },
    );
  });

  test('another entry, another place, another ledger, another key', () => {
    const text = fileFor(42);
    const other = keyPair('other.example', 7);
    expect(verifyTlogProof(text, entryAt(43), TRUST, nodeHash).kind).toBe('refused');
    expect(verifyTlogProof(text.replace('index 42', 'index 43'), entryAt(42), TRUST, nodeHash).kind).toBe(
      'refused',
    );
    expect(verifyTlogProof(text, entryAt(42), { ...TRUST, origin: 'other.example' }, nodeHash).kind).toBe(
      'refused',
    );
    for (const verifiers of [[], [other.verifier], [keyPair(ORIGIN, 8).verifier]]) {
      expect(verifyTlogProof(text, entryAt(42), { ...TRUST, verifiers }, nodeHash).kind).toBe('refused');
    }
  });

  test('by a text of another form', () => {
    const text = fileFor(42);
    const wrong = [
      '',
      text.replace('@v1', '@v2'),
      text.replace('index 42', 'index 042'),
      text.replace('index 42\n', ''),
      text.replace('index 42\n', 'index 42\nindex 42\n'),
      text.replace('index', 'extra @\nindex'),
      text.replace('\n\n', '\nAAAA\n\n'),
      text.replace('\n\n', `${`\n${'A'.repeat(43)}=`.repeat(54)}\n\n`),
    ];
    for (const each of wrong) expect(readTlogProof(each).kind, each.slice(0, 60)).toBe('refused');
  });
});
