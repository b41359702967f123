/** A policy as if it were published, for what keeps nothing: a folder of static pages, and report-only. */
import { type CompiledPolicy, publicationOf } from '@kiwiconsent/policy/compiled';
import type { Store } from '@kiwiconsent/store';
import { alreadyAsked, noPolicy } from '../errors.ts';
import type { Published } from './published.ts';

export function publishedAlone(policy: CompiledPolicy): Omit<Published, 'judged'> {
  return {
    current: policy,
    versions: [{ policy, publishedAt: policy.document.date }],
    publication: publicationOf(policy, []),
    find: (hash) => (policy.hash.startsWith(hash) ? policy : undefined),
    before: () => [],
  };
}

/**
 * What report-only judges by (docs/spec/gate.md §8). The store learns no policy: the file is still being written. Rejects
 * with `KC-H58` where somebody has chosen already.
 */
export async function unpublished(
  policies: readonly CompiledPolicy[],
  { ledger }: Pick<Store, 'ledger'>,
): Promise<Omit<Published, 'judged'>> {
  const current = policies.at(-1);
  if (!current) throw noPolicy();
  if ((await ledger.head()).tree.size > 0) throw alreadyAsked();
  return publishedAlone(current);
}
