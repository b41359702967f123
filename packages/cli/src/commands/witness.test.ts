/** The command of a witness, and a ledger held against what was kept elsewhere (docs/operate/checkpoints.md). */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVerifierKey, type Trust, verifierOf } from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { openWitness } from '@kiwiconsent/server';
import { afterEach, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { runCommand } from '../fixture/run-command.ts';
import { main } from '../main.ts';
import { nodeTerminal } from '../terminal/node-terminal.ts';

const folders: string[] = [];
const ledgers: KeptLedger[] = [];
afterEach(() => {
  for (const ledger of ledgers.splice(0)) ledger.remove();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-witness-'));
  folders.push(folder);
  return folder;
}

async function ledgerOf(count: number): Promise<KeptLedger> {
  const ledger = await keptLedger(count);
  ledgers.push(ledger);
  return ledger;
}

test('PRF-12: it prints the setting that the server needs, and signs until it is told to stop', async () => {
  const ledger = await ledgerOf(2);
  const options = ['--name', 'witness.example', '--ledger', ledger.key, '--data', freshFolder()];
  let printed = '';
  let answer = 0;
  const status = await main(['witness', ...options, '--port', '0', '--host', '127.0.0.1'], {
    ...nodeTerminal(),
    out: (text) => {
      printed += text;
    },
    say: () => undefined,
    untilStopped: async () => {
      const [, address = ''] = printed.trim().split(' ');
      const note = await ledger.open(async ({ ledger: kept }) => (await kept.head()).checkpoint);
      const body = `old 0\n\n${note}`;
      answer = (await fetch(`${address}/add-checkpoint`, { method: 'POST', body })).status;
    },
  });
  expect([status, answer]).toEqual([0, 200]);
  expect(printed).toMatch(
    /^KIWICONSENT_CHECKPOINT_WITNESS=witness\.example\+[0-9a-f]{8}\+B\S+ http:\/\/127\.0\.0\.1:\d+\n$/,
  );
});

test('a key that is none, and a name that no key can have, are refused', async () => {
  const options = ['witness', '--data', freshFolder(), '--port', '0'];
  const noKey = await runCommand(...options, '--name', 'w.example', '--ledger', 'abc');
  expect([noKey.status, noKey.said]).toEqual([2, expect.stringContaining('KC-C018')]);
  const { key } = await ledgerOf(1);
  const noName = await runCommand(...options, '--name', 'my witness', '--ledger', key);
  expect([noName.status, noName.said]).toEqual([2, expect.stringContaining('KC-C026')]);
});

test('PRF-12: a folder of checkpoints that were kept elsewhere shows a ledger that was rewritten', async () => {
  const [mine, other] = [await ledgerOf(4), await ledgerOf(5)];
  const elsewhere = join(freshFolder(), 'checkpoints');
  mkdirSync(elsewhere);
  const note = await mine.open(async ({ ledger }) => (await ledger.head()).checkpoint);
  writeFileSync(join(elsewhere, '0000000000000004.txt'), note);
  const verify = (ledger: KeptLedger, key: string): ReturnType<typeof runCommand> =>
    runCommand('ledger', 'verify', '--database', ledger.folder, '--key', key, '--checkpoint', elsewhere);
  expect((await verify(mine, mine.key)).out).toMatch(/^GOOD/);
  // The ledger under another key is another ledger: its own server would not even know the checkpoint.
  expect((await verify(other, other.key)).status).toBe(1);
});

test('PRF-12: what a witness said is checked again with the store, and a false word of it is found', async () => {
  const ledger = await ledgerOf(3);
  const trusts = [trustOf(ledger.key)];
  const now = (): Date => new Date('2026-06-01T12:00:00Z');
  const opened = openWitness({ folder: freshFolder(), name: 'w.example', trusts, now, random: randomBytes });
  const address = await opened.listen(0, '127.0.0.1');
  const { checkpoint } = await ledger.open(({ ledger: kept }) => kept.head());
  const body = `old 0\n\n${checkpoint}`;
  const signed = await (await fetch(`${address}/add-checkpoint`, { method: 'POST', body })).text();
  await opened.close();
  const attest = (place: string, bytes: Uint8Array): Promise<void> =>
    ledger.open(async ({ deliveries }) => {
      const turn = await deliveries.take(place, now(), now());
      if (!turn) throw new Error('no turn');
      const at = now().toISOString();
      await deliveries.settle(turn, now(), { place, size: 3, checkpoint, bytes, at });
    });
  const verify = (...more: readonly string[]): ReturnType<typeof runCommand> =>
    runCommand('ledger', 'verify', '--database', ledger.folder, '--key', ledger.key, ...more);
  await attest('witness:1', Buffer.from(signed));
  expect((await verify()).out).toContain('1 unchecked (--witness, --tsa)');
  const good = await verify('--witness', opened.key);
  expect(good.out).toContain(
    '1 of their signatures are good; the last saw 3 entries at 2026-06-01T12:00:00.000Z',
  );
  expect(good.status).toBe(0);
  const [receipt] = ledger.receipts;
  const file = receipt === undefined ? '' : await ledger.fileOf(receipt);
  const checked = await runCommand('verify', file, '--key', ledger.key, '--witness', opened.key);
  expect(checked.out).toContain('w.example, 2026-06-01T12:00:00.000Z by its own clock (checked with the key');
  expect((await runCommand('verify', file)).out).toContain('(not checked: give its key with --witness)');
  expect((await runCommand('verify', file, '--witness', 'nobody')).said).toContain('KC-C028');
  await attest('witness:2', Buffer.from(signed.replace(/.{3}=\n$/, 'AAA=\n').replace(/A\n$/, 'B\n')));
  const wrong = await verify('--witness', opened.key);
  expect([wrong.status, wrong.out]).toEqual([
    1,
    expect.stringContaining('attestation — Of the checkpoint of 3'),
  ]);
  expect((await verify('--witness', 'nobody')).said).toContain('KC-C028');
  expect((await verify('--tsa', 'nowhere.pem')).said).toContain('KC-C028');
});

function trustOf(vkey: string): Trust {
  const key = readVerifierKey(vkey, nobleHash);
  const verifier = key.kind === 'key' ? verifierOf(key, nobleVerify) : key;
  if ('kind' in verifier) throw new Error(verifier.because);
  return { origin: verifier.name, verifiers: [verifier] };
}
