/**
 * Tells whether `node_modules` is what `package-lock.json` says: npm writes what it installed beside it, as
 * its last act, so an interrupted install does not count. Takes a few milliseconds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Optional packages are another machine's: their absence is no difference. */
function isSame(wanted, found) {
  if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
  return wanted.link === true ? found.link === true : wanted.version === found.version;
}

export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || found === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (isSame(entry, found[path]) && (found[path] === undefined || existsSync(join(root, path)))),
  );
}
