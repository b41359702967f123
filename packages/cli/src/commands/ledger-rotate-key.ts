import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Command, Request, Status } from '../command/command.ts';
import { finding, misuse, type Problem } from '../command/problem.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { openOwnLedger } from '../keeping/open-own-ledger.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent ledger rotate-key`: a new key signs from now on, introduced by the old one (docs/spec/ledger.md). */
export const ledgerRotateKey: Command = {
  name: 'ledger rotate-key',
  about: 'let a new key sign the ledger from now on, introduced by the old one',
  more: [
    'The old key signs a last checkpoint that names the new one, and the new one signs it too. Receipts and proof packs from before stay good under either key. Servers may run meanwhile: those whose key is in the database go on by themselves.',
    'Where KIWICONSENT_LEDGER_KEY names a file with the key, say with --new-key where the new one is; it is made there if there is none. The servers record nothing until they find it where they look for their key.',
  ],
  arguments: [],
  options: {
    'new-key': {
      value: 'FILE',
      about: 'a file for the new key, 32 bytes in base64; in the database where left out',
    },
    database: DATABASE,
  },
  examples: [
    'kiwiconsent ledger rotate-key --database /var/lib/kiwiconsent',
    'KIWICONSENT_LEDGER_KEY=/run/key kiwiconsent ledger rotate-key --new-key /run/key.2027',
  ],
  run,
};

async function run({ values }: Request, terminal: Terminal): Promise<Status> {
  const file = values.get('new-key');
  if (file === undefined && process.env['KIWICONSENT_LEDGER_KEY']) {
    const advice = 'Say with --new-key in which file the new one is to be.';
    return refuse(terminal, misuse('KC-C027', 'the key of the ledger is in a file', advice));
  }
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  try {
    const ledger = await openOwnLedger(kept);
    try {
      const { ledgerKeyOf } = await import('@kiwiconsent/server');
      const seed = file === undefined ? randomBytes(32) : await seedAt(file);
      const [before, next] = [ledger.key(), ledgerKeyOf(seed, ledger.origin)];
      if (next.published === before) throw new Error(`${file} holds the key that signs already`);
      const note = await ledger.handOver(next, file === undefined ? seed.toString('base64url') : undefined);
      terminal.out(note);
      terminal.say(wordsOf(before, next.published, file));
    } finally {
      await ledger.close();
    }
    return 0;
  } catch (error) {
    return refuse(terminal, rotationProblem(error));
  } finally {
    await kept.store.close();
  }
}

/** The seed in a file; a fresh one is put there where there is no file. */
async function seedAt(file: string): Promise<Buffer> {
  const { seedIn } = await import('@kiwiconsent/server');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from(seedIn(file));
}

function wordsOf(before: string, after: string, file: string | undefined): string {
  const next =
    file === undefined
      ? 'The old secret is erased from the database; backups from before still have it.'
      : `Now put ${file} where KIWICONSENT_LEDGER_KEY says, on every server; then destroy the old file.`;
  return `\nThe ledger was handed over.\nold key  ${before}\nnew key  ${after}\n${next}\nPublish the new key beside the old one.\n`;
}

function rotationProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return finding('KC-C111', `the key was not changed: ${message.replace(/\.$/, '')}`, '');
}
