import { databaseFailed, databaseIsCorrupt, databaseIsLocked, diskIsFull, isStoreError } from '../errors.ts';

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Gives SQLite's failures on `file` their own code and advice. */
export function codedErrors(file: string): (error: unknown) => Error {
  return (error) => {
    if (isStoreError(error)) return error;
    const code = codeOf(error);
    if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE') return diskIsFull(error);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return databaseIsLocked(error);
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return databaseIsCorrupt(file, error);
    return databaseFailed(error);
  };
}
