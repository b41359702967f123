/** The page script's built files, as their manifest lists them: read once, served from memory. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type PageManifest, pageFiles } from '@kiwiconsent/page/files';
import { pageIsNotBuilt } from '../errors.ts';

export interface ServedFile {
  /** `page.<hash>.js`, as it stands in the address. */
  readonly name: string;
  /** `sha384-…`, for subresource integrity. */
  readonly integrity: string;
  readonly bytes: Buffer;
  /** The same, compressed with brotli: made once, at start. */
  readonly brotli: Buffer;
}

export interface ServedFiles {
  /** The script in every page. */
  readonly page: ServedFile;
  /** The guard, which goes before every other script. */
  readonly guard: ServedFile | undefined;
  /** The same for a page that is the same for every visitor: it reads the choice itself. */
  readonly guardAlone: ServedFile | undefined;
  /** The page script and what it loads later, by name. */
  readonly byName: ReadonlyMap<string, ServedFile>;
}

/** Reads what the manifest in `folder` lists. Rejects with `KC-H53` where the page script was not built. */
export async function readPageFiles(folder: string = pageFiles().directory): Promise<ServedFiles> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as PageManifest & {
      readonly guard?: PageManifest['page'];
      readonly guardAlone?: PageManifest['page'];
    };
    const read = async ({ name, integrity }: PageManifest['page']): Promise<ServedFile> => {
      const bytes = await readFile(join(folder, name));
      return { name, integrity, bytes, brotli: brotliCompressSync(bytes) };
    };
    const files = await Promise.all(Object.values(manifest).map(read));
    return {
      page: await read(manifest.page),
      guard: manifest.guard && (await read(manifest.guard)),
      guardAlone: manifest.guardAlone && (await read(manifest.guardAlone)),
      byName: new Map(files.map((file) => [file.name, file])),
    };
  } catch (error) {
    throw pageIsNotBuilt(folder, error);
  }
}
