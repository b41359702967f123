/**
 * The gate as a build step: a folder of static files, every page of it all held, so that one copy is good for every
 * visitor (docs/spec/gate.md §9). What a visitor allows is released in the page.
 */
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Held } from '../rewrite/hold/address-judge.ts';
import { openRewrite } from '../rewrite/open-rewrite.ts';
import type { RewriteOptions } from '../rewrite/options.ts';
import { textOf } from '../rewrite/our-html.ts';

/** What the page at a path (`/`, `/about/`) is rewritten with; `undefined` for one of another site. */
export type PageOptions = (path: string) => RewriteOptions | undefined;

export interface RewrittenFolder {
  readonly pages: number;
  readonly copied: number;
  /** What is held, and in which page. */
  readonly held: readonly { readonly page: string; readonly held: Held }[];
}

const PAGE = /\.html?$/i;
/** Browsers read these as XML, where markup that is inert in HTML breaks the page, and where no header holds a file. */
const XML_PAGE = /\.xht(?:ml)?$/i;

/**
 * `to` may not be `from` or inside it. Files that are no pages are copied byte for byte. Where a page is XML nothing is
 * written at all, and the promise rejects with `KC-G08`.
 */
export async function rewriteFolder(
  from: string,
  to: string,
  options: PageOptions,
): Promise<RewrittenFolder> {
  const [source, target] = [resolve(from), resolve(to)];
  if (target === source || target.startsWith(source + sep) || source.startsWith(target + sep)) {
    throw new Error('KC-G06: The new folder must be beside the old one. Choose another with -o.');
  }
  const held: { page: string; held: Held }[] = [];
  let pages = 0;
  const files = await filesIn(source);
  const xml = files
    .map((file) => relative(source, file))
    .find((file) => XML_PAGE.test(file) && options(pathOf(file)));
  if (xml !== undefined) throw new Error(unholdable(xml));
  for (const file of files) {
    const destination = join(target, relative(source, file));
    await mkdir(dirname(destination), { recursive: true });
    const path = pathOf(relative(source, file));
    const page = PAGE.test(file) ? options(path) : undefined;
    if (page === undefined) {
      await copyFile(file, destination);
      continue;
    }
    pages += 1;
    await writeFile(
      destination,
      rewritten(await readFile(file), { ...page, onHeld: (each) => held.push({ page: path, held: each }) }),
    );
  }
  return { pages, copied: files.length - pages, held };
}

const unholdable = (file: string): string =>
  `KC-G08: ${file} is XML, and nothing in it can be held from a file. Save it as .html, or put the site behind the proxy or the middleware, which hold it by its header.`;

async function filesIn(folder: string): Promise<readonly string[]> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`KC-G07: ${folder} is no folder.`);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The address that a static host gives a file. */
function pathOf(file: string): string {
  return `/${file.split(sep).map(encodeURIComponent).join('/')}`.replace(/\/index\.html?$/i, '/');
}

/** The encoding is declared again before our own HTML: a browser looks for it in the first 1024 bytes only. */
function rewritten(bytes: Uint8Array, page: RewriteOptions): Uint8Array {
  const charset = isUtf8(bytes) ? 'utf-8' : '';
  const declared = charset === '' ? '' : '<meta charset="utf-8">';
  const rewrite = openRewrite({ ...page, charset, head: declared + textOf(page.head ?? '') });
  return Buffer.concat([rewrite.write(bytes), rewrite.end()]);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
