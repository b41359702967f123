/** The command of a witness, and a ledger held against what was kept elsewhere (docs/operate/checkpoints.md). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
