import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { misuse, type Problem } from '../command/problem.ts';
import type { Reading, Terminal } from './terminal.ts';

/** The real terminal: this process's streams, files and signals. */
export function nodeTerminal(): Terminal {
  const allowed = (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    colours: { out: allowed && process.stdout.isTTY, say: allowed && process.stderr.isTTY },
    read,
    write,
    pour,
    untilStopped,
  };
}

async function read(path: string): Promise<Reading> {
  const name = path === '-' ? '<stdin>' : path;
  try {
    return { kind: 'bytes', bytes: path === '-' ? await buffer(process.stdin) : await readFile(path), name };
  } catch (error) {
    return {
      kind: 'problem',
      problem: misuse('KC-C010', `${name} cannot be read: ${reasonOf(error)}`, 'Give the path of a file.'),
    };
  }
}

async function write(path: string, text: string, existing: 'keep' | 'replace'): Promise<Problem | undefined> {
  try {
    await writeFile(path, text, { flag: existing === 'keep' ? 'wx' : 'w' });
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return misuse(
        'KC-C013',
        `${path} exists already and was left as it is`,
        'Choose another name, or say --force to replace it.',
      );
    }
    return cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): Problem {
  const advice = 'Give a path in a folder that exists and that you may write in.';
  return misuse('KC-C011', `${path} cannot be written: ${reasonOf(error)}`, advice);
}

async function pour(pieces: AsyncIterable<string>, path: string | undefined): Promise<Problem | undefined> {
  const isOut = path === undefined || path === '-';
  const to = isOut ? process.stdout : createWriteStream(path);
  try {
    await pipeline(pieces, to, { end: !isOut });
    return undefined;
  } catch (error) {
    // Whoever reads us stopped reading.
    if (isOut && ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(codeOf(error))) return undefined;
    if (!(codeOf(error) in REASONS)) throw error;
    return cannotWrite(path ?? 'standard output', error);
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === '' ? String(error) : code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
