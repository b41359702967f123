/**
 * Whether one held element may load from an address (docs/spec/page.md §4).
 *
 * Its technology must be allowed, and the address must be the page's own or one the policy allows too: markup
 * that names an allowed technology cannot fetch from a host the policy never heard of (ENF-13).
 */
import { type Choice, type Judgeable, judge } from '@kiwiconsent/policy/runtime';

/** `address` is '' for a script whose text stands in the page. Total: what is no web address is held. */
export function mayLoad(
  policy: Judgeable,
  surface: string,
  choice: Choice,
  id: string,
  address: string,
  base: string,
): boolean {
  const { allowed } = judge(policy, surface, choice, { kind: 'technology', id });
  return allowed && (address === '' || mayReach(policy, surface, choice, address, base));
}

/** Whether an address may be loaded from: the page's own origin, or allowed by the policy. Total. */
export function mayReach(
  policy: Judgeable,
  surface: string,
  choice: Choice,
  address: string,
  base: string,
): boolean {
  try {
    const { origin, protocol, hostname, pathname } = new URL(address, base);
    if (!/^https?:$/.test(protocol)) return false;
    if (origin === new URL(base).origin) return true;
    return judge(policy, surface, choice, { kind: 'request', host: hostname, path: pathname }).allowed;
  } catch {
    return false;
  }
}

/** What a visitor said no to, or was not asked yet: declared here, and not allowed. */
const REFUSED = /^(denied|not-asked|objected|marketing)/;

/** The technology of an address that the policy has and the choice does not allow. Total. */
export function refusedAt(
  policy: Judgeable,
  surface: string,
  choice: Choice,
  address: string,
  base: string,
): string | undefined {
  try {
    const { protocol, hostname, pathname } = new URL(address, base);
    if (!/^(http|ws)s?:$/.test(protocol)) return undefined;
    const verdict = judge(policy, surface, choice, { kind: 'request', host: hostname, path: pathname });
    return REFUSED.test(verdict.because) ? verdict.technology : undefined;
  } catch {
    return undefined;
  }
}
