import { type CompiledPolicy, readCompiled } from '@kiwiconsent/policy/compiled';
import { type Issue, readPolicyFile } from '@kiwiconsent/policy/file';
import { finding, type Problem } from '../command/problem.ts';
import { readText } from '../terminal/read-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A policy as a command gets it: from a policy file, or from an already compiled one. */
export type Loaded =
  | { readonly kind: 'policy'; readonly policy: CompiledPolicy; readonly warnings: readonly Issue[] }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads `path` (`-` is standard input) and compiles it; a compiled policy is checked against its own hash. */
export async function loadPolicy(terminal: Terminal, path: string): Promise<Loaded> {
  const read = await readText(terminal, path);
  if (read.kind === 'problem') return read;
  if (!isCompiled(read.text)) return readPolicyFile(read.text, read.name);
  const policy = readCompiled(read.text);
  if (policy !== undefined) return { kind: 'policy', policy, warnings: [] };
  const problem = finding(
    'KC-C014',
    `${read.name} is no compiled policy that we wrote: its hash does not fit what is in it`,
    'Compile it again from its policy file: `kiwiconsent compile FILE -o policy.json`.',
  );
  return { kind: 'problem', problem };
}

function isCompiled(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes('"kiwiconsent/compiled-policy/');
}
