/** Double submit with an HMAC (docs/spec/http-api.md §7): a form of ours is posted by the page that showed it. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const TOKEN_COOKIE = 'csrf_token';
export const TOKEN_FIELD = 'csrf';

/** P42: as long as the session, and at most this long. */
const LIFE_MS = 12 * 3_600_000;
/** A cookie older than this is renewed when a form is shown, so that every form can be used for hours. */
const RENEW_MS = 6 * 3_600_000;

/** `<22 characters of base64url>.<unix seconds in base 36>` */
const FORMAT = /^[\w-]{22}\.([0-9a-z]{1,9})$/;

export interface Csrf {
  /** The cookie's value to use for a form: the visitor's own while it is young enough, else a new one. */
  readonly cookieFor: (cookie: string | undefined, now: Date) => string;
  /** What the form's field must hold. */
  readonly token: (cookie: string, form: string) => string;
  readonly accepts: (cookie: string | undefined, form: string, token: unknown, now: Date) => boolean;
}

function ageOf(cookie: string | undefined, now: Date): number {
  const made = FORMAT.exec(cookie ?? '')?.[1];
  const age = made === undefined ? Number.NaN : Number(now) - Number.parseInt(made, 36) * 1000;
  // Made in the future: not by us, or the clock went back. Either way it is no token.
  return age >= -1000 ? age : Number.NaN;
}

export function csrfWith(key: string, random: (bytes: number) => Uint8Array): Csrf {
  const token = (cookie: string, form: string): string =>
    createHmac('sha256', Buffer.from(key, 'base64url')).update(`${form}\n${cookie}`).digest('base64url');
  return {
    token,
    cookieFor: (cookie, now) => {
      if (cookie !== undefined && ageOf(cookie, now) < RENEW_MS) return cookie;
      const made = Math.floor(Number(now) / 1000).toString(36);
      return `${Buffer.from(random(16)).toString('base64url')}.${made}`;
    },
    accepts: (cookie, form, given, now) => {
      if (cookie === undefined || typeof given !== 'string' || !(ageOf(cookie, now) < LIFE_MS)) return false;
      const expected = Buffer.from(token(cookie, form));
      const offered = Buffer.from(given);
      return offered.length === expected.length && timingSafeEqual(offered, expected);
    },
  };
}
