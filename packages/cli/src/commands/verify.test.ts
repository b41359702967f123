import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { runCommand, textOf } from '../fixture/run-command.ts';

let kept: KeptLedger;
let file = '';

beforeAll(async () => {
  kept = await keptLedger(5);
  const [, second] = kept.receipts;
  if (second) file = await kept.fileOf(second);
});
afterAll(() => kept.remove());

function changed(change: (text: string) => string): string {
  const path = join(kept.folder, 'changed.json');
  writeFileSync(path, change(textOf(file)));
  return path;
}

test('PRF-4: what a visitor kept of a receipt is found good, with nothing but the file and the key', async () => {
  const { status, out, said } = await runCommand('verify', file, '--key', kept.key);
  expect([status, said]).toEqual([0, '']);
  expect(out).toMatch(/^GOOD: /);
  expect(out).toContain('entry 1 of 5');
  expect(out).toContain('(the one you gave)');
});

test('without a key it says plainly that the key comes from the file itself', async () => {
  const { status, out } = await runCommand('verify', file);
  expect(status).toBe(0);
  expect(out).toContain('from the file itself: it shows that the file fits together, not whose it is');
});

test('a yes that was made of a no is exit 1, and the field is named', async () => {
  const path = changed((text) => text.replace('"marketing":"granted"', '"marketing":"denied"'));
  const { status, out } = await runCommand('verify', path, '--key', kept.key);
  expect(status).toBe(1);
  expect(out).toMatch(/^WRONG: /);
  expect(out).toContain('What differs: choice.categories.marketing.');
  expect(JSON.parse((await runCommand('verify', path, '--json')).out)).toMatchObject({ isGood: false });
});

test('the key of somebody else is exit 1; what is no key, exit 2', async () => {
  const other = await keptLedger(1);
  try {
    const { status, out } = await runCommand('verify', file, '--key', other.key);
    expect(status).toBe(1);
    expect(out).toContain(' no  the ledger’s checkpoint was signed with this key');
  } finally {
    other.remove();
  }
  const { status, said } = await runCommand('verify', file, '--key', `${kept.key}x`);
  expect([status, said]).toEqual([2, expect.stringContaining('[KC-C018]')]);
});

test('a file that is none is said in one line', async () => {
  const { status, said } = await runCommand(
    'verify',
    changed(() => '{"receipt":1}'),
  );
  expect([status, said]).toEqual([1, expect.stringContaining('[KC-C106]')]);
});
