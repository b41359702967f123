/** Which of a visitor's cookies must go once a choice is made (WD-4, WD-9). */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import {
  COOKIE_NAME,
  type CookieRecord,
  judge,
  type Publication,
  type Signals,
  standing,
} from '@kiwiconsent/policy/runtime';
import type { FastifyReply } from 'fastify';
import { TOKEN_COOKIE } from '../csrf/csrf.ts';

const REFUSED: readonly string[] = ['denied', 'not-asked', 'objected', 'marketing-signed-in'];

/**
 * The names among `names` that the policy declares and that no surface's choice allows. What is undeclared or
 * necessary stays: session and form protection survive every withdrawal (WD-11).
 */
export function heldCookies(
  names: readonly string[],
  policy: CompiledPolicy,
  publication: Publication,
  record: CookieRecord,
  now: Date,
  signals: Signals,
): readonly string[] {
  return names.filter((name) => {
    if (name === COOKIE_NAME || name === TOKEN_COOKIE) return false;
    const verdicts = policy.surfaces.map(({ id }) =>
      judge(policy, id, standing(record, publication, id, now, signals).choice, { kind: 'cookie', name }),
    );
    return (
      verdicts.some(({ because }) => REFUSED.includes(because)) && !verdicts.some(({ allowed }) => allowed)
    );
  });
}

/** `a.b.example.nl` → itself, `b.example.nl`, `example.nl`: every domain a cookie of this host may have. */
export function domainsOf(host: string): readonly string[] {
  const bare = host.replace(/:\d+$/, '').toLowerCase();
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(bare) || /^[\d.]+$/.test(bare)) return [];
  const labels = bare.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** Expires a cookie under each Domain it may have been set with (BRW-6). KNOWN LIMIT: at `Path=/` only. */
export function expireCookie(reply: FastifyReply, name: string, host: string, secure: boolean): void {
  const gone = { path: '/', expires: new Date(0), secure, encode: (value: string) => value };
  reply.setCookie(name, '', gone);
  for (const domain of domainsOf(host)) reply.setCookie(name, '', { ...gone, domain });
}
