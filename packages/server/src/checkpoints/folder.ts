/** A folder, best on a disk of somebody else's or one that is written once: a file for each checkpoint. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Destination, placeOf } from './destination.ts';

/** Digits enough for every size, so that names sort as the ledger grew. */
const DIGITS = 16;

export function folderDestination(path: string): Destination {
  const folder = resolve(path);
  return {
    kind: 'folder',
    place: placeOf('folder', folder),
    name: `folder ${folder}`,
    deliver: async ({ checkpoint, size }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${String(size).padStart(DIGITS, '0')}.txt`);
      const there = await textOf(file);
      if (there === undefined) await write(file, checkpoint);
      else if (there !== checkpoint) throw new Error(`${file} holds another checkpoint: it is left as it is`);
      return undefined;
    },
  };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** On the disk when it resolves. The name is taken in one step: a crash leaves no half of a checkpoint under it. */
async function write(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o444);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
