import { readFileSync } from 'node:fs';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';

const FILE = new URL('../../../apps/kiwiconnect/policy/cookiebeleid.yaml', import.meta.url);

/** KiwiConnect's own. */
export function benchPolicy(): CompiledPolicy {
  const read = readPolicyFile(readFileSync(FILE, 'utf8'), 'cookiebeleid.yaml');
  if (read.kind !== 'policy') throw new Error('the policy of the website does not compile');
  return read.policy;
}
