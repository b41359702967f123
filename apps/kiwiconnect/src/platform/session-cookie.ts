/** `session_id`: gone with the browser session, out of reach of scripts, never sent from another site (P41). */

const NAME = 'session_id';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

export function sessionCookie(number: string): string {
  return `${NAME}=${number}; ${ATTRIBUTES}`;
}

/** Removes the cookie from the browser. */
export function endedSessionCookie(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;
}
