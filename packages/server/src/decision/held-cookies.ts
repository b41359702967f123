/** Which of a visitor's cookies must go once a choice is made (WD-4, WD-9). */
import { expireNamed } from '@kiwiconsent/gate';
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
import { returnPath } from './return-path.ts';

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

/**
 * Expires the cookies `names` under every Domain, Path and partition that can have brought them here (WD-4, T-4,
 * BRW-6). `page` is the path of the page where the choice was made: a cookie of `/shop` reaches only what is under it,
 * and the gate expires the others with the first page that they reach.
 */
export function expireOn(reply: FastifyReply, names: readonly string[], origin: string, page: string): void {
  const lines = expireNamed(names, origin + page);
  if (lines.length > 0) reply.header('set-cookie', lines);
}

/** The path of the page that posted: what its form says, or its `Referer` where that is on our own origin. */
export function pageOf(said: unknown, referer: string | undefined, origin: string): string {
  if (typeof said === 'string' && said !== '') return returnPath(said).replace(/[?#].*$/s, '');
  const url = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined;
  return url?.origin === origin ? url.pathname : '/';
}
