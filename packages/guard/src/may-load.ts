/**
 * Whether one tagged element may load from an address (docs/spec/page.md §4).
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
  if (!judge(policy, surface, choice, { kind: 'technology', id }).allowed) return false;
  if (address === '') return true;
  try {
    const { origin, protocol, hostname, pathname } = new URL(address, base);
    if (!/^https?:$/.test(protocol)) return false;
    if (origin === new URL(base).origin) return true;
    return judge(policy, surface, choice, { kind: 'request', host: hostname, path: pathname }).allowed;
  } catch {
    return false;
  }
}
