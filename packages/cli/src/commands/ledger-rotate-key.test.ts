/** The ledger's key is changed while everything that was signed stays good (docs/spec/ledger.md, *A new key*). */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptPack, receiptProof } from '@kiwiconsent/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { runCommand } from '../fixture/run-command.ts';

let kept: KeptLedger;
let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-rotate-'));
  kept = await keptLedger(3);
});
afterEach(() => {
  vi.unstubAllEnvs();
  kept.remove();
  rmSync(folder, { recursive: true, force: true });
});

const rotate = (...more: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand('ledger', 'rotate-key', '--database', kept.folder, ...more);
const keyNow = (): Promise<string> => kept.open(async (_, ledger) => ledger.key());
const whole = async (key: string): Promise<number> =>
  (await runCommand('ledger', 'verify', '--database', kept.folder, '--key', key)).status;

/** Writes a file of the first receipt as it is now, in one of its three forms. */
async function fileNow(form: 'json' | 'proof' | 'pack', name: string): Promise<string> {
  const [receipt] = kept.receipts;
  return kept.open(async (store, ledger) => {
    const evidence = await store.receipts.evidence(receipt?.id ?? '');
    if (!evidence) throw new Error('the receipt is gone');
    const proof = await receiptProof({ store, ledger }, evidence);
    const file = join(folder, name);
    if (form === 'json') writeFileSync(file, JSON.stringify(proof));
    else if (form === 'proof') writeFileSync(file, proof.proof);
    else writeFileSync(file, (await receiptPack({ store, ledger }, evidence, kept.policy, 'nl')).html);
    return file;
  });
}

test('PRF-4: the new key signs, and the whole ledger is good under the old key and under each new one', async () => {
  const keys = [kept.key];
  for (let turn = 0; turn < 2; turn++) {
    const { status, out, said } = await rotate();
    expect([status, said]).toEqual([0, expect.stringContaining('The ledger was handed over.')]);
    keys.push(await keyNow());
    expect(out).toContain(`key-from ${keys.at(-2)}\nkey-to ${keys.at(-1)}\n`);
  }
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(await whole(key)).toBe(0);
});

test('PRF-4: what was kept before stays good under the old key; what comes after, under both', async () => {
  const before = [
    await fileNow('json', 'a.json'),
    await fileNow('proof', 'a.proof'),
    await fileNow('pack', 'a.html'),
  ];
  await rotate();
  const [oldKey, newKey] = [kept.key, await keyNow()];
  const after = [await fileNow('json', 'b.json'), await fileNow('pack', 'b.html')];
  const good = async (file: string, key: string, ...more: readonly string[]): Promise<boolean> =>
    (await runCommand('verify', file, '--key', key, ...more)).status === 0;
  for (const file of before) expect(await good(file, oldKey)).toBe(true);
  for (const file of after)
    expect([await good(file, oldKey), await good(file, newKey)]).toEqual([true, true]);
  // A file from before brings no change of the key: who knows the new key alone gives it.
  const note = join(folder, 'handover.txt');
  writeFileSync(note, await kept.open(async ({ ledger }) => (await ledger.handovers())[0] ?? ''));
  for (const file of before) {
    expect(await good(file, newKey)).toBe(false);
    expect(await good(file, newKey, '--handover', note)).toBe(true);
  }
  const bare = await fileNow('proof', 'c.proof');
  expect([await good(bare, newKey), await good(bare, oldKey)]).toEqual([true, true]);
});

test('the old secret is gone from the database', async () => {
  const secret = await kept.open(({ keys }) => keys.find('ledger'));
  await rotate();
  expect(await kept.open(({ keys }) => keys.find('ledger'))).toBeUndefined();
  const bytes = readFileSync(join(kept.folder, 'kiwiconsent.db')).toString('latin1');
  expect(bytes).not.toContain(secret);
});

describe('with the key in a file', () => {
  test('the new file is made, the old key signs no more, and the new file goes on', async () => {
    const other = await keptLedger(1);
    try {
      const [oldFile, newFile] = [join(folder, 'old'), join(folder, 'new')];
      // From the database to a file, and from there to the next.
      const to = (file: string): ReturnType<typeof runCommand> =>
        runCommand('ledger', 'rotate-key', '--database', other.folder, '--new-key', file);
      expect((await to(oldFile)).status).toBe(0);
      vi.stubEnv('KIWICONSENT_LEDGER_KEY', oldFile);
      expect((await rotateOf(other.folder)).said).toContain('KC-C027');
      expect((await to(oldFile)).said).toContain('holds the key that signs already');
      expect((await to(newFile)).status).toBe(0);
      expect(existsSync(newFile) && statSync(newFile).mode & 0o077).toBe(0);
      expect((await to(join(folder, 'third'))).said).toContain('KC-L09');
      vi.stubEnv('KIWICONSENT_LEDGER_KEY', newFile);
      const verified = await runCommand('ledger', 'verify', '--database', other.folder, '--key', other.key);
      expect(verified.status).toBe(0);
    } finally {
      other.remove();
    }
  });

  test('a file that holds no key changes nothing', async () => {
    const file = join(folder, 'short');
    writeFileSync(file, randomBytes(8).toString('base64'));
    const { status, said } = await rotate('--new-key', file);
    expect([status, said]).toEqual([1, expect.stringContaining('KC-L04')]);
    expect(await keyNow()).toBe(kept.key);
  });
});

const rotateOf = (database: string): ReturnType<typeof runCommand> =>
  runCommand('ledger', 'rotate-key', '--database', database);
