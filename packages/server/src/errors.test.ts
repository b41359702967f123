import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documented = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

function codesIn(path: string): readonly string[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return [...new Set(text.match(/KC-[HSL]\d\d/g))].sort();
}

test('docs/errors.md lists every code of the server, the store and the ledger, and no other', () => {
  const given = [
    ...codesIn('./errors.ts'),
    ...codesIn('../../store/src/errors.ts'),
    ...codesIn('./ledger/ledger-errors.ts'),
  ];
  const listed = [...documented.matchAll(/^\| `(KC-[HSL]\d\d)` \|/gm)].map(([, code]) => code);
  expect(listed).toEqual(given);
});
