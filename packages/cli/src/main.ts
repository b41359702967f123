import { nearest } from '@kiwiconsent/policy/file';
import type { Status } from './command/command.ts';
import { commandHelp, overallHelp } from './command/help.ts';
import { misuse } from './command/problem.ts';
import { readArguments } from './command/read-arguments.ts';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { diff } from './commands/diff.ts';
import { erase } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { ledgerRotateKey } from './commands/ledger-rotate-key.ts';
import { ledgerVerify } from './commands/ledger-verify.ts';
import { move } from './commands/move.ts';
import { notice } from './commands/notice.ts';
import { proof } from './commands/proof.ts';
import { proxy } from './commands/proxy.ts';
import { reports } from './commands/reports.ts';
import { restore } from './commands/restore.ts';
import { rewrite } from './commands/rewrite.ts';
import { serve } from './commands/serve.ts';
import { statistics } from './commands/statistics.ts';
import { verify } from './commands/verify.ts';
import { witness } from './commands/witness.ts';
import { refuse } from './terminal/refuse.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const commands = [
  check,
  compile,
  notice,
  diff,
  importCommand,
  serve,
  proxy,
  rewrite,
  reports,
  verify,
  ledgerVerify,
  ledgerRotateKey,
  proof,
  exportCommand,
  statistics,
  erase,
  backup,
  restore,
  move,
  witness,
] as const;

/** Routes what a person wrote to the command that does it. */
export async function main(words: readonly string[], terminal: Terminal): Promise<Status> {
  const [first = '--help', ...rest] = words;
  if (first === '--version' || first === '-V') return print(terminal, `kiwiconsent ${version()}\n`);
  if (first === '--help' || first === '-h') return print(terminal, overallHelp(commands));
  if (first === 'help') return main(rest[0] === undefined ? [] : [...rest, '--help'], terminal);

  const command = commands.find(({ name }) => name === first || name === `${first} ${rest[0]}`);
  if (command === undefined) {
    return refuse(terminal, unknown(first));
  }
  const read = readArguments(command, command.name === first ? rest : rest.slice(1));
  if (read.kind === 'help') return print(terminal, commandHelp(command));
  if (read.kind === 'request') return command.run(read.request, terminal);
  return refuse(terminal, read.problem);
}

function print(terminal: Terminal, text: string): Status {
  terminal.out(text);
  return 0;
}

function unknown(said: string): ReturnType<typeof misuse> {
  const names = commands.map(({ name }) => name);
  const what = said.startsWith('-') ? 'option' : 'command';
  const meant = nearest(said, what === 'option' ? ['--help', '--version'] : names);
  return misuse(
    what === 'option' ? 'KC-C002' : 'KC-C001',
    `there is no ${what} \`${said}\``,
    `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}\`kiwiconsent --help\` lists the commands.`,
  );
}
