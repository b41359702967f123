/**
 * Finds imports by a relative path that leave their own package: the one way round the laws that neither a
 * manifest nor a pattern over package names can see.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isTest, sourceFiles } from './source-files.mjs';

const IMPORTED = /\b(?:from|import)\s*\(?\s*(['"])(\.[^'"]*)\1/g;
const PACKAGE = /^(packages|apps)\/[^/]+\//;

export function leavingFindings(root) {
  const files = sourceFiles(root).filter((path) => PACKAGE.test(path) && !isTest(path));
  return files.flatMap((file) => {
    const home = PACKAGE.exec(file)?.[0] ?? '';
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(IMPORTED)]
      .map(([, , path]) => posix.join(posix.dirname(file), path))
      .filter((path) => !path.startsWith(home))
      .map((path) => `${file}: imports ${path} by a path that leaves its package`);
  });
}
