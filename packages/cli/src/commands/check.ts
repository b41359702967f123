import type { Issue } from '@kiwiconsent/policy/file';
import type { Command, Request, Status } from '../command/command.ts';
import { countWords, issueLine } from '../findings/issue-lines.ts';
import { type Loaded, loadPolicy } from '../policy-source/load-policy.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent check FILE…`: everything that is wrong, at once, and what to write instead. */
export const check: Command = {
  name: 'check',
  about: 'say everything that is wrong with a policy file, and what to write instead',
  more: [
    'One finding a line: file:line:column  severity CODE path — message. Write: advice. Errors keep a policy from being published; warnings do not.',
  ],
  arguments: [{ name: 'FILE', about: 'a policy file (YAML); `-` for standard input', repeats: true }],
  options: { json: { about: 'print the findings as JSON' } },
  examples: ['kiwiconsent check policy.yaml', 'kiwiconsent check --json policy.yaml'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const issues: Issue[] = [];
  for (const path of request.arguments) {
    const loaded = await loadPolicy(terminal, path);
    if (loaded.kind === 'problem') return refuse(terminal, loaded.problem);
    issues.push(...issuesOf(loaded));
  }
  const failed = issues.some(({ severity }) => severity === 'error');
  if (request.switches.has('json')) terminal.out(asJson(request.arguments, issues));
  else {
    const paint = paintFor(terminal.colours.out);
    terminal.out(issues.map((issue) => issueLine(issue, paint)).join(''));
    terminal.say(`${summary(request.arguments, issues, failed)}\n`);
  }
  return failed ? 1 : 0;
}

function issuesOf(loaded: Exclude<Loaded, { kind: 'problem' }>): readonly Issue[] {
  return loaded.kind === 'issues' ? loaded.issues : loaded.warnings;
}

function summary(files: readonly string[], issues: readonly Issue[], failed: boolean): string {
  const what = files.length === 1 ? `${files[0] === '-' ? '<stdin>' : files[0]}` : `${files.length} files`;
  if (failed) return `${what}: ${countWords(issues)}. Not ready to publish.`;
  return `${what}: ${countWords(issues)}. Ready to publish.`;
}

function asJson(files: readonly string[], issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const findings = {
    format: 'kiwiconsent/findings/1',
    files,
    errors,
    warnings: issues.length - errors,
    issues,
  };
  return `${JSON.stringify(findings, null, 2)}\n`;
}
