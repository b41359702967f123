/** Checkpoints that somebody kept: as they are, in a proof, or in a visitor's receipt. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckpoint, readTlogProof } from '@kiwiconsent/ledger';
import { readReceiptFile } from '@kiwiconsent/proof';
import { misuse, type Problem } from '../command/problem.ts';
import { readText } from '../terminal/read-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** One signed note of each file and of each file in the folders of `named` (with commas), or what is wrong with one. */
export async function olderCheckpoints(
  named: string | undefined,
  terminal: Terminal,
): Promise<readonly string[] | Problem> {
  const notes: string[] = [];
  for (const path of await filesOf(named?.split(',') ?? [])) {
    const read = await readText(terminal, path);
    if (read.kind === 'problem') return read.problem;
    const note = checkpointIn(read.text);
    const advice = 'Give a signed checkpoint, a .tlog-proof, or a receipt with its proof.';
    if (note === undefined) return misuse('KC-C020', `${read.name} holds no checkpoint`, advice);
    notes.push(note);
  }
  return notes;
}

async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const lists = paths.map(async (path) => {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
    return isFolder ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
  });
  return (await Promise.all(lists)).flat();
}

function checkpointIn(text: string): string | undefined {
  if (readCheckpoint(text).kind === 'checkpoint') return text;
  const file = readReceiptFile(text);
  const proof = readTlogProof(file.kind === 'receipt-file' ? file.proof : text);
  return proof.kind === 'tlog-proof' ? proof.checkpoint : undefined;
}
