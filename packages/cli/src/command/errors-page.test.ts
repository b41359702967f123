import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCE = new URL('../', import.meta.url);

test('docs/errors.md lists exactly the codes that the command can give', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('fixture'))
    .map((file) => readFileSync(new URL(file, SOURCE), 'utf8'))
    .join('\n');
  const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
  const given = new Set(code.match(/KC-C\d{3}/g));
  const listed = new Set([...page.matchAll(/^\| `(KC-C\d{3})` \|/gm)].map((match) => match[1]));
  expect([...listed].sort()).toEqual([...given].sort());
});
