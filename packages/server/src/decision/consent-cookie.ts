import {
  COOKIE_NAME,
  type CookieRecord,
  later,
  type SurfaceRecord,
  withChoice,
  writeCookie,
} from '@kiwiconsent/policy/runtime';
import type { FastifyReply } from 'fastify';

export interface CookieUpdate {
  readonly before: CookieRecord | undefined;
  readonly surface: string;
  readonly part: SurfaceRecord;
  readonly holds: string;
  readonly now: Date;
  readonly secure: boolean;
}

function endOf(part: SurfaceRecord, holds: string): Date {
  return later(new Date(part.at * 1000), holds);
}

/**
 * The record with the new part, and the day it ends: with its last surface, each of which still ends on its own
 * day (`standing`). Parts that have ended are dropped.
 */
export function updatedRecord({ before, surface, part, holds, now }: CookieUpdate): {
  readonly record: CookieRecord;
  readonly expires: Date;
} {
  const all = withChoice(before, surface, part).surfaces;
  const alive = Object.entries(all).filter(([name, each]) => name === surface || endOf(each, holds) > now);
  const ends = alive.map(([, each]) => Number(endOf(each, holds)));
  return { record: { surfaces: Object.fromEntries(alive) }, expires: new Date(Math.max(...ends)) };
}

/** Sets `cookie_consent` (BRW-2, BRW-3): by the server, so that it holds six months in Safari too. */
export function setConsentCookie(reply: FastifyReply, update: CookieUpdate): CookieRecord {
  const { record, expires } = updatedRecord(update);
  reply.setCookie(COOKIE_NAME, writeCookie(record), {
    path: '/',
    sameSite: 'lax',
    secure: update.secure,
    expires,
    // Its characters are all allowed in a cookie, and it must read the same from any language.
    encode: (value) => value,
  });
  return record;
}
