/** A ledger's public files in a folder, as somebody copied them (docs/spec/ledger.md, *Public files*). */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesPath, tilePath } from '@kiwiconsent/ledger';
import { numbered } from './handover-files.ts';
import { type LedgerSource, SourceAway } from './ledger-source.ts';

export async function ledgerInFolder(folder: string): Promise<LedgerSource> {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new SourceAway(`${join(folder, path)} cannot be read: ${code}`);
    }
  };
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await read(path));
  if (!existsSync(join(folder, 'checkpoint')))
    throw new SourceAway(`there is no file \`checkpoint\` in ${folder}`);
  return {
    name: folder,
    files: {
      checkpoint: () => text('checkpoint'),
      tile: (at) => read(tilePath(at)),
      entries: (at) => read(entriesPath(at)),
      hasLeafTiles: existsSync(join(folder, 'tile', '0')),
    },
    key: (await text('key')).trim(),
    handovers: await numbered((number) => text(`handover/${number}`)),
    older: [],
    close: async () => {},
  };
}
