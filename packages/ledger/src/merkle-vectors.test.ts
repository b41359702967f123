/** The public vectors of transparency-dev/merkle: docs/spec/vectors/merkle, and the shared originals where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHash } from './fixture/node-hash.ts';
import { nobleHash } from './noble.ts';
import { fromBase64 } from './note/base64.ts';
import { verifyConsistency } from './proof/verify-consistency.ts';
import { verifyInclusion } from './proof/verify-inclusion.ts';
import type { Hash } from './tree/hash.ts';

interface Inclusion {
  readonly name: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface Consistency {
  readonly name: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const OURS = new URL('../../../docs/spec/vectors/merkle/', import.meta.url).pathname;
const SHARED = new URL('../../../../shared/data/merkle-vectors/testdata/', import.meta.url).pathname;

const bytes = (text: string | null): Uint8Array => fromBase64(text ?? '') ?? new Uint8Array();

function includes({ leafIdx, treeSize, root, leafHash, proof }: Inclusion, hash: Hash): boolean {
  const claim = { index: leafIdx, size: treeSize, root: bytes(root), leafHash: bytes(leafHash) };
  return verifyInclusion({ ...claim, proof: (proof ?? []).map(bytes) }, hash);
}

function agrees({ size1, size2, root1, root2, proof }: Consistency, hash: Hash): boolean {
  const [from, to] = [
    { size: size1, root: bytes(root1) },
    { size: size2, root: bytes(root2) },
  ];
  return verifyConsistency({ from, to, proof: (proof ?? []).map(bytes) }, hash);
}

function read<T>(file: string): readonly T[] {
  return JSON.parse(readFileSync(join(OURS, file), 'utf8'));
}

function readFolder<T>(folder: string): readonly T[] {
  return readdirSync(join(SHARED, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ name: path, ...JSON.parse(readFileSync(join(SHARED, folder, path), 'utf8')) }));
}

function hold(inclusion: readonly Inclusion[], consistency: readonly Consistency[], hash: Hash): void {
  expect([inclusion.length, consistency.length]).toEqual([98, 98]);
  for (const vector of inclusion) expect(includes(vector, hash), vector.name).toBe(!vector.wantErr);
  for (const vector of consistency) expect(agrees(vector, hash), vector.name).toBe(!vector.wantErr);
}

describe.each([
  ['node:crypto', nodeHash],
  ['noble', nobleHash],
])('with the hash of %s', (_, hash) => {
  test('every true proof of the public vectors is accepted, and every lie refused', () => {
    hold(read<Inclusion>('inclusion.json'), read<Consistency>('consistency.json'), hash);
  });
});

const isShared = existsSync(SHARED);
if (!isShared) console.log('skipped: the original vectors are not on this machine; their copy was used');

test.skipIf(!isShared)('the copy says what the originals say', () => {
  hold(readFolder<Inclusion>('inclusion'), readFolder<Consistency>('consistency'), nodeHash);
});
