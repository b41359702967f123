/**
 * Closes a page in which something runs that a visitor took back, until a new page comes (WD-5): behind the gate the
 * page's own policy is still that of the grant, and an image needs no function that the guard stands before. What is
 * closed this way cannot be opened again (T-26); a later grant makes a new page.
 */
import { type Choice, type Judgeable, judge } from '@kiwiconsent/policy/runtime';

/** Hosts that the choice allows, as sources; an own scheme, since a socket has no other. */
function sourcesOf(policy: Judgeable, surface: string, choice: Choice): string {
  const hosts = new Set(policy.technologies.flatMap((row) => row.hosts));
  return [...hosts]
    .filter((host) => {
      const thing = { kind: 'request', host: host.replace('*', 'x'), path: '/' } as const;
      return judge(policy, surface, choice, thing).allowed;
    })
    .map((host) => `http://${host}:* ws://${host}:*`)
    .join(' ');
}

/** Adds a policy of this choice to the page's own. */
export function fence(policy: Judgeable, surface: string, choice: Choice): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' ${sourcesOf(policy, surface, choice)}`;
  document.head.append(meta);
}
