/** `session_id`: gone with the browser session, out of reach of scripts, never sent from another site (P41). */

export const SESSION_COOKIE = 'session_id';

/** `secure` everywhere but on plain http, where WebKit would drop the cookie. */
function cookie(value: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export function sessionCookie(number: string, secure: boolean): string {
  return cookie(number, secure);
}

/** Removes the cookie from the browser. */
export function endedSessionCookie(secure: boolean): string {
  return `${cookie('', secure)}; Max-Age=0`;
}
