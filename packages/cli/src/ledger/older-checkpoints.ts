/** Checkpoints that somebody kept: as they are, in a proof, or in a visitor's receipt. */
import { readCheckpoint, readTlogProof } from '@kiwiconsent/ledger';
import { readReceiptFile } from '@kiwiconsent/proof';
import { misuse, type Problem } from '../command/problem.ts';
import { readText } from '../terminal/read-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** One signed note of each file of `named` (with commas), or what is wrong with the first that holds none. */
export async function olderCheckpoints(
  named: string | undefined,
  terminal: Terminal,
): Promise<readonly string[] | Problem> {
  const notes: string[] = [];
  for (const path of named?.split(',') ?? []) {
    const read = await readText(terminal, path);
    if (read.kind === 'problem') return read.problem;
    const note = checkpointIn(read.text);
    const advice = 'Give a signed checkpoint, a .tlog-proof, or a receipt with its proof.';
    if (note === undefined) return misuse('KC-C020', `${read.name} holds no checkpoint`, advice);
    notes.push(note);
  }
  return notes;
}

function checkpointIn(text: string): string | undefined {
  if (readCheckpoint(text).kind === 'checkpoint') return text;
  const file = readReceiptFile(text);
  const proof = readTlogProof(file.kind === 'receipt-file' ? file.proof : text);
  return proof.kind === 'tlog-proof' ? proof.checkpoint : undefined;
}
