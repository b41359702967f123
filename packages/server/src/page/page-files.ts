/** The page script's built files, as their manifest lists them: read once, served from memory or inline in a page. */
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

/** A script that stands in the page itself. Its text is made to: ASCII, and nothing ends its element early. */
export interface InlineScript {
  readonly text: string;
  /** `sha384-…`, for a Content-Security-Policy. */
  readonly integrity: string;
}

export interface ServedFiles {
  /** The script in every page. */
  readonly page: ServedFile;
  /** The guard, which goes before every other script. */
  readonly guard: InlineScript | undefined;
  /** The same for a page that is the same for every visitor: it reads the choice itself. */
  readonly guardAlone: InlineScript | undefined;
  /** In the place of `page` in report-only. */
  readonly tell: ServedFile | undefined;
  /** The page script and what it loads later, by name. */
  readonly byName: ReadonlyMap<string, ServedFile>;
}

/** Reads what the manifest in `folder` lists. Rejects with `KC-H53` where the page script was not built. */
export async function readPageFiles(folder: string = pageFiles().directory): Promise<ServedFiles> {
  try {
    const { guard, guardAlone, ...served } = JSON.parse(
      await readFile(join(folder, 'manifest.json'), 'utf8'),
    ) as Partial<PageManifest> & Pick<PageManifest, 'page'>;
    const read = async ({ name, integrity }: PageManifest['page']): Promise<ServedFile> => {
      const bytes = await readFile(join(folder, name));
      return { name, integrity, bytes, brotli: brotliCompressSync(bytes) };
    };
    const inline = async ({ name, integrity }: PageManifest['page']): Promise<InlineScript> => ({
      text: await readFile(join(folder, name), 'utf8'),
      integrity,
    });
    const files = await Promise.all(Object.values(served).map(read));
    return {
      page: await read(served.page),
      guard: guard && (await inline(guard)),
      guardAlone: guardAlone && (await inline(guardAlone)),
      tell: served.tell && (await read(served.tell)),
      byName: new Map(files.map((file) => [file.name, file])),
    };
  } catch (error) {
    throw pageIsNotBuilt(folder, error);
  }
}
