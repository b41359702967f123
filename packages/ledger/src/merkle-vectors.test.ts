import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dir = '/work/shared/data/merkle-vectors/testdata';

import { hash as h } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyConsistency, verifyInclusion } from './ledger.ts';

const hash = (b: Uint8Array) => new Uint8Array(h('sha256', b, 'buffer'));
const all = (d: string): string[] =>
  readdirSync(join(dir, d), { recursive: true })
    .map(String)
    .filter((x) => x.endsWith('.json'))
    .map((x) => join(dir, d, x));
const b = (s: string) => new Uint8Array(Buffer.from(s ?? '', 'base64'));
test('v', () => {
  let n = 0;
  for (const f of all('inclusion')) {
    const v = JSON.parse(readFileSync(f, 'utf8'));
    n++;
    expect(
      verifyInclusion(
        {
          leafHash: b(v.leafHash),
          index: v.leafIdx,
          size: v.treeSize,
          root: b(v.root),
          proof: (v.proof ?? []).map(b),
        },
        hash,
      ),
      f,
    ).toBe(!v.wantErr);
  }
  for (const f of all('consistency')) {
    const v = JSON.parse(readFileSync(f, 'utf8'));
    n++;
    expect(
      verifyConsistency(
        {
          from: { size: v.size1, root: b(v.root1) },
          to: { size: v.size2, root: b(v.root2) },
          proof: (v.proof ?? []).map(b),
        },
        hash,
      ),
      f,
    ).toBe(!v.wantErr);
  }
  expect(n).toBe(196);
});
