/** One function per way the ledger refuses to go on (docs/errors.md, *Ledger*). Nothing is recorded or granted then. */
export type LedgerErrorCode = `KC-L${string}`;

export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  /** The operator's next step. */
  readonly advice: string;

  constructor(code: LedgerErrorCode, message: string, advice: string, cause?: unknown) {
    super(`${code}: ${message} ${advice}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.advice = advice;
  }
}

export function isLedgerError(error: unknown): error is LedgerError {
  return error instanceof LedgerError;
}

const RESTORE =
  'Stop every server, keep a copy of the database, and put back the newest backup or the database that was here. ' +
  'Then run: kiwiconsent ledger verify.';

export function ledgerShrank(seen: number, since: string, found: number): LedgerError {
  return new LedgerError(
    'KC-L01',
    `The ledger in the store has ${found} entries; on ${since} it had ${seen}. Entries were lost, or an older copy was put back.`,
    RESTORE,
  );
}

export function ledgerForked(size: number, since: string): LedgerError {
  return new LedgerError(
    'KC-L02',
    `The ledger in the store is another one than on ${since}: its first ${size} entries are not the same.`,
    RESTORE,
  );
}

export function ledgerUnsigned(because: string): LedgerError {
  return new LedgerError(
    'KC-L03',
    `The last checkpoint in the store is not one of ours: ${because}.`,
    'Give the server the key that signed it (KIWICONSENT_LEDGER_KEY, or the store it came from). Was the key not changed, ' +
      `somebody else wrote to the database: ${RESTORE}`,
  );
}

export function ledgerKeyUnusable(file: string, because: string, cause?: unknown): LedgerError {
  return new LedgerError(
    'KC-L04',
    `The ledger's key ${file} cannot be used: ${because}.`,
    'Put the file back, readable for the server alone. A new one: `head -c 32 /dev/urandom | base64 > FILE`.',
    cause,
  );
}

export function ledgerIsOther(found: string, wanted: string): LedgerError {
  return new LedgerError(
    'KC-L05',
    `The store holds the ledger ${found}, and the server was told ${wanted}.`,
    'A ledger keeps its name for ever: start with the name that it has, or with another data folder.',
  );
}

export function ledgerBroken(because: string): LedgerError {
  return new LedgerError('KC-L06', `The ledger in the store is damaged: ${because}`, RESTORE);
}

export function seenUnreadable(file: string, cause: unknown): LedgerError {
  return new LedgerError(
    'KC-L07',
    `The file ${file}, in which this server remembers the last checkpoint, cannot be used.`,
    'Let the server read and write it. Where it is damaged: run kiwiconsent ledger verify, then take the file away.',
    cause,
  );
}

/** Decisions go on; only what shows a rewritten ledger is missing meanwhile. */
export function checkpointUndelivered(to: string, since: string, because: string): LedgerError {
  return new LedgerError(
    'KC-L08',
    `A checkpoint could not be delivered (${to}${since && `, failing since ${since}`}): ${because}.`,
    'It is tried again by itself. Where the place says that the ledger is another one, run: kiwiconsent ledger verify.',
  );
}

/** The ledger has a newer key than this server. */
export function ledgerKeyReplaced(): LedgerError {
  return new LedgerError(
    'KC-L09',
    "The ledger's key was replaced, and this server has an older one.",
    'Give every server the new key where KIWICONSENT_LEDGER_KEY names it; it goes on by itself.',
  );
}
