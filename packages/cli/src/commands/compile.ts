import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Command, Request, Status } from '../command/command.ts';
import { issueLine } from '../findings/issue-lines.ts';
import { explain } from '../policy-source/explain.ts';
import { loadPolicy } from '../policy-source/load-policy.ts';
import { deliver } from '../terminal/deliver.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent compile FILE`: the compiled policy as canonical JSON, the same bytes on any machine. */
export const compile: Command = {
  name: 'compile',
  about: 'turn a policy file into the compiled policy, as canonical JSON',
  more: ['The same policy file gives the same bytes on any machine; the hash in them names this version.'],
  arguments: [{ name: 'FILE', about: 'a policy file (YAML); `-` for standard input' }],
  options: { output: { short: 'o', value: 'FILE', about: 'write to this file, not to standard output' } },
  examples: ['kiwiconsent compile policy.yaml', 'kiwiconsent compile policy.yaml -o policy.json'],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const [path = ''] = request.arguments;
  const loaded = await loadPolicy(terminal, path);
  if (loaded.kind !== 'policy') return explain(terminal, loaded);
  const paint = paintFor(terminal.colours.say);
  for (const warning of loaded.warnings) terminal.say(issueLine(warning, paint));
  const output = request.values.get('output');
  const json = `${canonicalJson(loaded.policy)}\n`;
  const status = await deliver(terminal, json, { path: output, existing: 'replace' });
  if (status === 0 && output !== undefined) {
    const { document, hash } = loaded.policy;
    terminal.say(`${output}: version ${document.version}, ${hash.slice(0, 16)}.\n`);
  }
  return status;
}
