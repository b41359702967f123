/** What a witness signed last of each ledger, in a folder: a file for each, on the disk before anything is signed. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, readCheckpoint } from '@kiwiconsent/ledger';

export interface LastSigned {
  /** The signed note, as it came with the ledger's own signature; `undefined` where there is none. */
  readonly note: (origin: string) => string | undefined;
  readonly checkpoint: (origin: string) => Checkpoint | undefined;
  /** On the disk when it returns. Nothing runs between reading and remembering: both are synchronous. */
  readonly remember: (origin: string, note: string) => void;
}

export function openLastSigned(folder: string): LastSigned {
  const fileOf = (origin: string): string =>
    join(folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.checkpoint`);
  const note = (origin: string): string | undefined => textOf(fileOf(origin));
  return {
    note,
    checkpoint: (origin) => {
      const text = note(origin);
      if (text === undefined) return undefined;
      const read = readCheckpoint(text);
      // Who forgot what was signed would sign anything.
      if (read.kind === 'refused') throw new Error(`${fileOf(origin)} is damaged: ${read.because}`);
      return read;
    },
    remember: (origin, text) => {
      const file = fileOf(origin);
      const handle = openSync(`${file}.new`, 'w', 0o600);
      try {
        writeSync(handle, text);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(`${file}.new`, file);
      const directory = openSync(folder, 'r');
      fsyncSync(directory);
      closeSync(directory);
    },
  };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
