/**
 * What a page of ours carries and a decision brings back, so that a record can tell a browser that loaded the page from
 * a script that only knows the address (PRF-11). Bound to policy, surface and day; the same for every visitor, so that
 * it is no mark of anyone and pages stay the same bytes. It raises the witness's grade, and refuses nobody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface WitnessTokens {
  /** 22 characters of base64url. */
  readonly of: (policy: string, surface: string, now: Date) => string;
  /** Whether `given` was on such a page in the last day. */
  readonly accepts: (given: string, policy: string, surface: string, now: Date) => boolean;
}

const WINDOW_MS = 6 * 3_600_000;
/** A page may stay open for a day: this window, and those before it. */
const WINDOWS = 5;

export function witnessTokens(key: string): WitnessTokens {
  const secret = Buffer.from(key, 'base64url');
  let newest = 0;
  let known = new Map<string, string>();

  /** Each is made once a window: there are as many as policies and surfaces. */
  function token(policy: string, surface: string, window: number): string {
    if (window > newest) {
      newest = window;
      known = new Map();
    }
    const about = `${policy.slice(0, 16)} ${surface} ${window}`;
    const had = known.get(about);
    if (had !== undefined) return had;
    const made = createHmac('sha256', secret).update(about).digest('base64url').slice(0, 22);
    known.set(about, made);
    return made;
  }

  const windowOf = (now: Date): number => Math.floor(Number(now) / WINDOW_MS);
  return {
    of: (policy, surface, now) => token(policy, surface, windowOf(now)),
    accepts: (given, policy, surface, now) => {
      if (!/^[\w-]{22}$/.test(given)) return false;
      const offered = Buffer.from(given);
      const current = windowOf(now);
      return Array.from({ length: WINDOWS }, (_, back) => token(policy, surface, current - back)).some(
        (each) => timingSafeEqual(Buffer.from(each), offered),
      );
    },
  };
}
