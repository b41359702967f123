/** What of ours stands in a page by its very bytes: the guard, and the hashes that a policy may have for our files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageManifest, pageFiles } from '@kiwiconsent/page/files';

const { directory, manifest } = pageFiles();
const { page, guard, guardAlone } = JSON.parse(readFileSync(manifest, 'utf8')) as PageManifest;

export const OUR_HASHES: readonly string[] = [page, guard, guardAlone].map(({ integrity }) => integrity);
export const OUR_GUARDS: readonly string[] = [guard, guardAlone].map(({ name }) =>
  readFileSync(join(directory, name), 'utf8'),
);
