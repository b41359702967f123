/** One function per way a store can fail (docs/errors.md, *Store*): a code, the facts, and what to do next. */

export type StoreErrorCode = `KC-S${string}`;

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** The operator's next step. */
  readonly advice: string;

  constructor(code: StoreErrorCode, message: string, advice: string, cause?: unknown) {
    super(`${code}: ${message} ${advice}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.advice = advice;
  }
}

export function isStoreError(error: unknown): error is StoreError {
  return error instanceof StoreError;
}

export function diskIsFull(cause: unknown): StoreError {
  return new StoreError(
    'KC-S01',
    'The disk is full: nothing was recorded.',
    'Make room on the disk that holds the data folder; recording goes on by itself.',
    cause,
  );
}

export function databaseIsLocked(cause: unknown): StoreError {
  return new StoreError(
    'KC-S02',
    'Another program holds the database.',
    'Stop the other program that writes to the data folder, or give this one its own (KIWICONSENT_DATA).',
    cause,
  );
}

export function databaseIsCorrupt(file: string, cause: unknown): StoreError {
  return new StoreError(
    'KC-S03',
    `The database ${file} cannot be read.`,
    'Stop the server, keep a copy of the data folder, and put back the last backup.',
    cause,
  );
}

export function schemaIsNewer(found: number, known: number): StoreError {
  return new StoreError(
    'KC-S04',
    `The database has schema ${found}; this program knows up to ${known}.`,
    'Start a KiwiConsent at least as new as the one that wrote it; the schema never goes back.',
  );
}

export function versionIsTaken(version: string, kept: string, offered: string): StoreError {
  return new StoreError(
    'KC-S05',
    `Version ${version} is already published with other contents (${kept.slice(0, 16)}, now ${offered.slice(0, 16)}).`,
    'Raise document.version and document.date in the policy file.',
  );
}

export function policyIsUnknown(hash: string): StoreError {
  return new StoreError(
    'KC-S06',
    `No policy ${hash.slice(0, 16)} was published here.`,
    'Publish the policy before recording decisions under it.',
  );
}

export function folderIsUnusable(folder: string, cause: unknown): StoreError {
  return new StoreError(
    'KC-S07',
    `The data folder ${folder} cannot be used.`,
    'Let the user that runs the server create and write it, or set KIWICONSENT_DATA to another folder.',
    cause,
  );
}

export function storeIsClosed(): StoreError {
  return new StoreError('KC-S08', 'The store is closed.', 'Open it again, or start the server again.');
}

export function databaseFailed(cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : 'no reason given';
  return new StoreError(
    'KC-S09',
    `The database failed: ${reason}.`,
    'Look at the disk and the rights of the data folder, then start again.',
    cause,
  );
}

export function valueIsMalformed(name: string, form: string): StoreError {
  return new StoreError(
    'KC-S10',
    `${name} has not the form it must have: ${form}.`,
    'This is a fault of the program that calls the store; nothing was recorded.',
  );
}

export function artefactIsOther(part: string, named: string, found: string): StoreError {
  return new StoreError(
    'KC-S11',
    `The ${part} that was shown is not the one the receipt names (${named.slice(0, 16)}, is ${found.slice(0, 16)}).`,
    'This is a fault of the program that calls the store; nothing was recorded.',
  );
}

export function treeIsMalformed(size: number, roots: number): StoreError {
  return new StoreError(
    'KC-S12',
    `The seal gave a tree that cannot follow: size ${size}, ${roots} roots.`,
    'This is a fault of the program that calls the store; nothing was recorded.',
  );
}

export function databaseIsAway(name: string, cause: unknown): StoreError {
  return new StoreError(
    'KC-S13',
    `The database server ${name} does not answer: nothing was recorded.`,
    'Start it, or mend the way to it; recording goes on by itself.',
    cause,
  );
}

export function databaseRefuses(name: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : 'no reason given';
  return new StoreError(
    'KC-S14',
    `The database server ${name} refuses us: ${reason}.`,
    'Correct user, password and database name in KIWICONSENT_DATABASE, and let that user create a schema.',
    cause,
  );
}

export function addressIsUnusable(found: string): StoreError {
  return new StoreError(
    'KC-S15',
    `KIWICONSENT_DATABASE is no address of a database: ${found}.`,
    'Write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or unset it and use the data folder.',
  );
}

export function storeIsNotEmpty(): StoreError {
  return new StoreError(
    'KC-S16',
    'The store to copy into is not empty: nothing was copied.',
    'Name an empty folder or database; what is there is never overwritten.',
  );
}

export function copyIsOther(because: string): StoreError {
  return new StoreError(
    'KC-S17',
    `The copy is not what was signed: ${because}.`,
    'Do not use the copy. Look at the source: kiwiconsent ledger verify.',
  );
}
