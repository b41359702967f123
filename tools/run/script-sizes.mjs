/** Reads what the page's build wrote about its files, so that the check can print their sizes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const FOLDER = join('packages', 'page', 'dist', 'files');

/** One line for each file a page may load: its size as brotli sends it. */
export function scriptSizes(root) {
  const manifest = join(root, FOLDER, 'manifest.json');
  if (!existsSync(manifest)) return ['no page files are built'];
  const named =
    JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8'))).match(/[\w.-]+\.(?:js|css)(?=")/g) ?? [];
  return [...new Set(named)]
    .filter((name) => existsSync(join(root, FOLDER, name)))
    .map((name) => {
      const bytes = readFileSync(join(root, FOLDER, name));
      return `${name}: ${brotliCompressSync(bytes).length} bytes brotli, ${bytes.length} plain`;
    });
}
