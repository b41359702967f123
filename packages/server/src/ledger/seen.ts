/** The last checkpoint that this server signed or read: it outlives the process in a file beside the database. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCheckpoint } from '@kiwiconsent/ledger';
import { seenUnreadable } from './ledger-errors.ts';

export interface Seen {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/** What `checkpoint` says; `undefined` for a text that is none. */
export function seenIn(checkpoint: string, since: Date): Seen | undefined {
  const read = readCheckpoint(checkpoint);
  if (read.kind === 'refused') return undefined;
  const { origin, size, root } = read;
  return { origin, size, root, since: since.toISOString() };
}

export interface SeenFile {
  /** What an earlier process saw last; `undefined` where there is no file. Throws `KC-L07` for one that is damaged. */
  readonly read: () => Seen | undefined;
  /** Writes the checkpoint soon; the newest one wins. */
  readonly remember: (checkpoint: string) => void;
  /** Writes what waits. */
  readonly close: () => void;
}

/** As often as the file is written at most. A crash in between loses a second of memory, and nothing of the ledger. */
const PAUSE_MS = 1000;

/** Nothing is remembered beyond the process. */
export const NO_FILE: SeenFile = { read: () => undefined, remember: () => {}, close: () => {} };

export function openSeenFile(file: string, failed: (error: Error) => void): SeenFile {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    timer = undefined;
    if (waiting === '') return;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // The name is taken over in one step: a crash leaves the old contents or the new ones.
      writeFileSync(`${file}.new`, waiting, { mode: 0o600 });
      renameSync(`${file}.new`, file);
      waiting = '';
    } catch (error) {
      failed(seenUnreadable(file, error));
    }
  }

  return {
    read: () => readSeen(file),
    remember: (checkpoint) => {
      waiting = checkpoint;
      timer ??= setTimeout(write, PAUSE_MS).unref();
    },
    close: () => {
      clearTimeout(timer);
      write();
    },
  };
}

function readSeen(file: string): Seen | undefined {
  let text: string;
  let since: Date;
  try {
    text = readFileSync(file, 'utf8');
    since = statSync(file).mtime;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw seenUnreadable(file, error);
  }
  const seen = seenIn(text, since);
  if (!seen) throw seenUnreadable(file, new Error('it holds no checkpoint'));
  return seen;
}
