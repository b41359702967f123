/** Gives PostgreSQL's failures, and those of the way to it, their own code and advice. */
import {
  databaseFailed,
  databaseIsAway,
  databaseIsCorrupt,
  databaseIsLocked,
  databaseRefuses,
  diskIsFull,
  isStoreError,
  type StoreError,
} from '../errors.ts';

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** What `pg` says of a connection that is gone, without a code. */
const LOST =
  /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect|query read timeout/i;

/** The server went away, is starting or stopping, or became a standby: another attempt may find it, or the next one. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  // 08: connection; 57P0x: shutting down, crashed, starting; 25006: a standby; 25P03: we were silent for too long.
  if (/^(08...|57P0[1-3]|25006|25P03)$/.test(code)) return true;
  if (/^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)/.test(code)) return true;
  if (code !== '' || !(error instanceof Error)) return false;
  return LOST.test(error.message);
}

/** Two were in each other's way, and this one was chosen to try again. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** `name` is the server's in messages: without a password. */
export function codedErrors(name: string): (error: unknown) => Error {
  return (error) => (isStoreError(error) ? error : coded(name, error));
}

function coded(name: string, error: unknown): StoreError {
  const code = codeOf(error);
  if (isAway(error)) return databaseIsAway(name, error);
  if (code === '53100') return diskIsFull(error);
  if (code === '55P03' || isConflict(error)) return databaseIsLocked(error);
  if (code === 'XX001' || code === 'XX002') return databaseIsCorrupt(name, error);
  if (/^(28...|3D000|42501)$/.test(code)) return databaseRefuses(name, error);
  return databaseFailed(error);
}
