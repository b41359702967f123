/**
 * Where the choice is kept: the cookie, or memory where the browser keeps none (P26, BRW-8). Never throws.
 *
 * The server's `Set-Cookie` is what lasts (BRW-3); what is written here holds until its answer (WD-10).
 */
import { COOKIE_NAME, type CookieRecord, readCookie, writeCookie } from '@kiwiconsent/policy/runtime';

export interface Jar {
  read(): CookieRecord | undefined;
  write(record: CookieRecord, until: Date): void;
  /** False where a choice would be forgotten on the next page: then nothing is asked at load. */
  readonly isKept: boolean;
}

export function openJar(document: Document): Jar {
  let memory: CookieRecord | undefined;

  function stored(): string | undefined {
    try {
      const start = `${COOKIE_NAME}=`;
      const pair = document.cookie.split('; ').find((each) => each.startsWith(start));
      return pair ? pair.slice(start.length) : '';
    } catch {
      return undefined;
    }
  }

  return {
    isKept: stored() !== undefined && navigator.cookieEnabled,
    read: () => memory ?? readCookie(stored() ?? ''),
    write(record, until) {
      const value = writeCookie(record);
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      try {
        document.cookie = `${COOKIE_NAME}=${value}; Path=/; Expires=${until.toUTCString()}; SameSite=Lax${secure}`;
      } catch {}
      memory = stored() === value ? undefined : record;
    },
  };
}
