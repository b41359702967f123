/** KiwiConnect's own policy file, as text and read: what the promises are about. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { type PolicyFile, readPolicyFile } from '@kiwiconsent/policy/file';

const PATH = fileURLToPath(new URL('../../../apps/kiwiconnect/policy/cookiebeleid.yaml', import.meta.url));

export const policyText: string = readFileSync(PATH, 'utf8');

/** Reads the policy with one passage written otherwise. Throws where the passage is not there exactly once. */
export function withPassage(passage: string, instead: string): PolicyFile {
  if (policyText.split(passage).length !== 2) throw new Error(`not there exactly once: ${passage}`);
  return readPolicyFile(policyText.replace(passage, instead), 'cookiebeleid.yaml');
}

export function compiled(read: PolicyFile): CompiledPolicy {
  if (read.kind === 'policy') return read.policy;
  throw new Error(read.issues.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
}
