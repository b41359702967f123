import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { type Ended, runCommand } from '../fixture/run-command.ts';

let kept: KeptLedger;
beforeEach(async () => {
  kept = await keptLedger(6);
});
afterEach(() => kept.remove());

const erase = (...words: readonly string[]): Promise<Ended> =>
  runCommand('erase', '--database', kept.folder, ...words);
const verified = (): Promise<Ended> =>
  runCommand('ledger', 'verify', '--database', kept.folder, '--key', kept.key);

function receiptAt(at: number): Receipt {
  const receipt = kept.receipts[at];
  if (receipt === undefined) throw new RangeError(`no receipt ${at}`);
  return receipt;
}

test('PRF-5: an erased receipt leaves its proof true, a tombstone in the ledger, and nothing of itself', async () => {
  const receipt = receiptAt(2);
  const file = await kept.fileOf(receipt);
  const salt = await kept.open(async ({ receipts }) => (await receipts.evidence(receipt.id))?.salt);
  const database = (): Buffer => readFileSync(join(kept.folder, 'kiwiconsent.db'));
  expect(database().includes(Buffer.from(salt ?? []))).toBe(true);

  const { status, said } = await erase('--receipt', receipt.id);
  expect([status, said]).toEqual([0, '1 receipt erased, each under a tombstone in the ledger.\n']);
  expect((await runCommand('verify', file, '--key', kept.key)).status).toBe(0);
  expect((await verified()).out).toContain('5 are what their entries say, 1 erased');
  expect((await runCommand('proof', receipt.id, '--database', kept.folder)).said).toContain('[KC-C107]');
  expect(database().includes(Buffer.from(salt ?? []))).toBe(false);
  expect(database().includes(Buffer.from(receipt.id, 'base64url'))).toBe(false);
});

test('PRF-7: by the rule what is expired goes, and nothing else; a dry run says so and erases nothing', async () => {
  const old = await keptLedger(3, 3, undefined, 2010);
  await keptLedger(2, 2, old.folder);
  const words = ['erase', '--database', old.folder, '--expired'];
  try {
    const dry = await runCommand(...words, '--dry-run');
    expect([dry.status, dry.out]).toEqual([0, 'entry 0\nentry 1\nentry 2\n']);
    expect(dry.said).toBe('3 receipts would be erased. Nothing was.\n');
    expect((await runCommand('export', '--format', 'csv', '--database', old.folder)).out).toContain(
      '2010-06-01',
    );
    expect((await runCommand(...words)).said).toContain('3 receipts erased');
    expect((await runCommand(...words)).said).toContain('0 receipts erased');
    const { status, out } = await runCommand('ledger', 'verify', '--database', old.folder);
    expect([status, out]).toEqual([0, expect.stringContaining('2 are what their entries say, 3 erased')]);
  } finally {
    old.remove();
  }
});

test('a receipt that is not there stops the whole order, and what to erase must be said once', async () => {
  const unknown = await erase('--receipt', `${receiptAt(0).id},${'x'.repeat(22)}`);
  expect([unknown.status, unknown.said]).toEqual([1, expect.stringContaining('[KC-C107]')]);
  for (const words of [[], ['--expired', '--receipt', receiptAt(0).id]]) {
    const { status, said } = await erase(...words);
    expect([status, said]).toEqual([2, expect.stringContaining('[KC-C025]')]);
  }
  expect((await verified()).out).toContain('6 are what their entries say, 0 erased');
});
