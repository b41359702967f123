import type { Publication } from '../choice/publication.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { askAgain } from './ask-again.ts';
import { diff } from './diff.ts';
import { refusedBySignal } from './refused-by-signal.ts';

/** How much of a policy's hash the cookie and the publication carry. */
export const SHORT_HASH = 16;

/**
 * What must be published with `policy` so that a choice made under an earlier one can be read. Each earlier
 * version is compared with this one directly: what was agreed to against what is.
 */
export function publicationOf(policy: CompiledPolicy, earlier: readonly CompiledPolicy[]): Publication {
  return {
    policy: policy.hash.slice(0, SHORT_HASH),
    choiceHolds: policy.regime.choiceHolds,
    gpc: Object.fromEntries(policy.surfaces.map(({ id }) => [id, refusedBySignal(policy, id)])),
    earlier: Object.fromEntries(
      earlier
        .filter(({ hash }) => hash !== policy.hash)
        .map((old) => [old.hash.slice(0, SHORT_HASH), askAgain(diff(old, policy))]),
    ),
  };
}
