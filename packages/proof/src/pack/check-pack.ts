/** Everything that a proof pack asks of itself, but for what only the page can see (docs/spec/proof-pack.md). */
import { hashOf } from '@kiwiconsent/policy/compiled';
import { toHex } from '../check/bytes.ts';
import { checkReceipt, type Means } from '../check/check-receipt.ts';
import type { Pack } from './pack.ts';
import type { CheckName } from './pack-words.ts';

export interface PackCheck {
  readonly name: CheckName;
  readonly outcome: 'good' | 'bad' | 'unknown';
  readonly because: string;
}

/** `key` is left out where the pack's own is to be used. */
export function checkPack({ file, policy, shown }: Pack, means: Means, key?: string): readonly PackCheck[] {
  const { receipt } = file;
  const print = (text: string): string => toHex(means.hash(new TextEncoder().encode(text)));
  const isShown = (['text', 'markup', 'style'] as const).every(
    (part) => (shown[part] === '' ? '' : print(shown[part])) === receipt.shown[part],
  );
  const isPolicy = policy.hash === receipt.policy.hash && hashOf(policy) === policy.hash;
  return [
    ...checkReceipt(file, key, means).steps,
    { name: 'shown', outcome: isShown ? 'good' : 'bad', because: '' },
    { name: 'policy', outcome: isPolicy ? 'good' : 'bad', because: '' },
  ];
}
