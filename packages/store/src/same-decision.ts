import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';

function saidIn({ policy, surface, layer, control, choice }: Receipt): string {
  return canonicalJson({ policy: policy.hash, surface, layer, control, choice });
}

/** Whether two receipts say the same about the same: then one may answer a request that made the other. */
export function isSameDecision(one: Receipt, other: Receipt): boolean {
  return saidIn(one) === saidIn(other);
}
