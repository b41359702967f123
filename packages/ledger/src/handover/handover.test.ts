/** The chain of a ledger's keys, held to the vectors of the specification (docs/spec/ledger.md, *A new key*). */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HANDOVER_VECTORS, type HandoverVector } from '../fixture/handovers.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { nodeVerify } from '../fixture/node-key.ts';
import { nobleHash, nobleVerify } from '../noble.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { readVerifierKey } from '../note/key.ts';
import { followKeys } from './follow-keys.ts';
import { isHandover, readHandover } from './handover.ts';

const FILE = new URL('../../../../docs/spec/vectors/handover.json', import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as readonly HandoverVector[];

/** '' for good, else why it is refused. */
function outcome(
  { key, handovers, checkpoint }: HandoverVector,
  means = { hash: nodeHash, verify: nodeVerify },
): string {
  const known = readVerifierKey(key, means.hash);
  if (known.kind === 'refused') return known.because;
  const keys = followKeys(known, handovers, means);
  if (keys.kind === 'refused') return keys.because;
  const opened = openCheckpoint(checkpoint, known.name, keys.verifiers);
  return opened.kind === 'refused' ? opened.because : '';
}

test('the vectors are those that this code makes', () => {
  expect(vectors).toEqual(HANDOVER_VECTORS);
});

describe.each([
  ['node:crypto', { hash: nodeHash, verify: nodeVerify }],
  ['noble', { hash: nobleHash, verify: nobleVerify }],
])('PRF-4: with %s', (_, means) => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    const found = outcome(vector, means);
    if (vector.refused === '') expect(found).toBe('');
    else expect(found).toContain(vector.refused);
  });
});

test('one flipped bit anywhere in a handover gives trust to nobody new', () => {
  const vector = vectors.find(({ refused, handovers }) => refused === '' && handovers.length === 2);
  const [first = '', second = ''] = vector?.handovers ?? [];
  if (!vector) throw new Error('there is no such vector');
  fc.assert(
    fc.property(fc.nat(), (at) => {
      const bytes = Buffer.from(second);
      bytes[(at >> 3) % bytes.length] = (bytes[(at >> 3) % bytes.length] ?? 0) ^ (1 << (at & 7));
      expect(outcome({ ...vector, handovers: [first, bytes.toString('utf8')] })).not.toBe('');
    }),
    { numRuns: 200 },
  );
});

test('whatever it is given, it answers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readHandover(text, { hash: nodeHash, verify: nodeVerify }).kind).toBe('refused');
      expect(isHandover(text)).toBe(false);
    }),
  );
});
