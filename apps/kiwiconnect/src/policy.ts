/** The site's policy: its file, read and compiled at the start. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';

export const POLICY_FILE: string = fileURLToPath(new URL('../policy/cookiebeleid.yaml', import.meta.url));

/** Throws with every issue, each with its line and what to write, when the file is no policy. */
export function readPolicy(file: string = POLICY_FILE): CompiledPolicy {
  const read = readPolicyFile(readFileSync(file, 'utf8'), 'policy/cookiebeleid.yaml');
  if (read.kind === 'policy') return read.policy;
  const issues = read.issues.map(({ line, message, advice }) => `line ${line}: ${message} ${advice}`);
  throw new Error(['The policy file cannot be published:', ...issues].join('\n  '));
}
