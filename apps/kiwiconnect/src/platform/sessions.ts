/**
 * The example sessions of the platform: in memory, gone when the visitor signs out, after twelve hours, or
 * when the process stops. A session's number is 256 random bits; the browser keeps it in `session_id` (P41).
 */
import { randomBytes } from 'node:crypto';

export interface Session {
  readonly name: string;
  readonly since: Date;
}

export interface Sessions {
  /** Starts a session and returns its number. */
  readonly start: (name: string, now: Date) => string;
  /** The session with this number; `undefined` for a number that is unknown or too old. */
  readonly find: (number: string, now: Date) => Session | undefined;
  readonly end: (number: string) => void;
}

const LONGEST_MS = 12 * 60 * 60 * 1000;
/** Anyone may start one, so their number is bounded: the oldest makes room. */
const MOST = 10_000;

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const isOver = (session: Session, now: Date): boolean =>
    now.getTime() - session.since.getTime() >= LONGEST_MS;

  function makeRoom(now: Date): void {
    for (const [number, session] of sessions) {
      if (!isOver(session, now) && sessions.size < MOST) return;
      sessions.delete(number);
    }
  }

  return {
    start(name, now) {
      makeRoom(now);
      const number = randomBytes(32).toString('base64url');
      sessions.set(number, { name, since: now });
      return number;
    },
    find(number, now) {
      const session = sessions.get(number);
      return session === undefined || isOver(session, now) ? undefined : session;
    },
    end(number) {
      sessions.delete(number);
    },
  };
}
