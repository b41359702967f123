import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage']);

function within(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? within(path) : [path];
  });
}

/** Every source file under `root` that people write: TypeScript, JSX, `.mjs`. Paths with `/`, from `root`. */
export function sourceFiles(root) {
  return within(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => /\.(tsx?|mjs)$/.test(path));
}

export function isTest(path) {
  return /\.test\.(tsx?|mjs)$/.test(path);
}
