/** Where the built verifier is, for whoever writes proof packs. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FILE: string = fileURLToPath(new URL('../dist/files/verifier.js', import.meta.url));

/** The script of a proof pack. Rejects where `build.mjs` has not run. */
export async function verifierScript(): Promise<string> {
  try {
    return await readFile(FILE, 'utf8');
  } catch (error) {
    throw new Error('The script of the proof pack is not built: run npm run build.', { cause: error });
  }
}
