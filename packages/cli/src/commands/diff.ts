import {
  askAgain,
  type CompiledPolicy,
  diff as changesBetween,
  successionIssues,
} from '@kiwiconsent/policy/compiled';
import type { Command, Request, Status } from '../command/command.ts';
import { misuse } from '../command/problem.ts';
import { changeLines } from '../findings/change-lines.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent diff OLD NEW`: what changed, how much it weighs, and who must be asked again (LAW-10, INV-6). */
export const diff: Command = {
  name: 'diff',
  about: 'say what changed between two policies, and who must be asked again',
  more: [
    'Exit status 1 says that a change is material (visitors who agreed before must be asked again), or that the new policy cannot follow the old one (its version or date is not higher).',
  ],
  arguments: [
    { name: 'OLD', about: 'a policy file or a compiled policy; `-` for standard input' },
    { name: 'NEW', about: 'the policy file or compiled policy that comes after it' },
  ],
  options: { json: { about: 'print the changes as JSON' } },
  examples: ['kiwiconsent diff policy-1.0.json policy.yaml'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [before = '', after = ''] = request.arguments;
  if (before === '-' && after === '-') {
    const advice = 'Give one of the two as a file.';
    return refuse(terminal, misuse('KC-C015', 'standard input cannot be both policies', advice));
  }
  const old = await loadPolicy(terminal, before);
  if (old.kind !== 'policy') return explain(terminal, old);
  const next = await loadPolicy(terminal, after);
  if (next.kind !== 'policy') return explain(terminal, next);
  return print(terminal, old.policy, next.policy, request.switches.has('json'));
}

function print(terminal: Terminal, old: CompiledPolicy, next: CompiledPolicy, json: boolean): Status {
  const changes = changesBetween(old, next);
  const again = askAgain(changes);
  const issues = successionIssues(old, next);
  if (json) {
    const [from, to] = [old, next].map(({ document, hash }) => ({ version: document.version, hash }));
    const result = { format: 'kiwiconsent/changes/1', from, to, changes, askAgain: again, issues };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const paint = paintFor(terminal.colours.out);
    terminal.out(changeLines(changes, again, next, paint));
    for (const { code, message, advice } of issues) {
      terminal.out(`${paint.red('error')} ${code} ${message} ${advice}\n`);
    }
  }
  return issues.length > 0 || changes.some(({ weight }) => weight === 'material') ? 1 : 0;
}
