import { join } from 'node:path';
import { verifierScript } from '@kiwiconsent/proof/script';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { runCommand, textOf } from '../fixture/run-command.ts';

let kept: KeptLedger;
let id = '';

beforeAll(async () => {
  // Rejects with what to do where the verifier is not built.
  await verifierScript();
  kept = await keptLedger(3);
  id = kept.receipts[2]?.id ?? '';
});
afterAll(() => kept.remove());

test('proof writes one file that shows the choice, and `verify` finds it good', async () => {
  const pack = join(kept.folder, 'proof.html');
  const { status, said } = await runCommand('proof', id, '--database', kept.folder, '-o', pack);
  expect([status, said]).toEqual([0, '']);
  const html = textOf(pack);
  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('Bewijs van een cookiekeuze');
  expect(html).not.toMatch(/(?:src|href)="/);
  expect((await runCommand('verify', pack, '--key', kept.key)).status).toBe(0);
});

test('in English where it is asked for', async () => {
  const { out } = await runCommand('proof', id, '--database', kept.folder, '--language', 'en');
  expect(out).toContain('Proof of a cookie choice');
});

test('a receipt that is not there is exit 1', async () => {
  const { status, said } = await runCommand('proof', 'a'.repeat(22), '--database', kept.folder);
  expect([status, said]).toEqual([1, expect.stringContaining('[KC-C107]')]);
});
