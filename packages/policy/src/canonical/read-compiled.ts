import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { frozen } from './frozen.ts';
import { hashOf } from './hash-of.ts';

/**
 * Reads a compiled policy back from its JSON. `undefined` where the format is not this one or the hash does not
 * fit the content: a policy that was changed by hand is none.
 */
export function readCompiled(text: string): CompiledPolicy | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isCompiled(value) || hashOf(value) !== value.hash) return undefined;
    return frozen(value);
  } catch {
    return undefined;
  }
}

function isCompiled(value: unknown): value is CompiledPolicy {
  return (
    value !== null &&
    typeof value === 'object' &&
    'format' in value &&
    value.format === 'kiwiconsent/compiled-policy/1' &&
    'hash' in value &&
    typeof value.hash === 'string'
  );
}
