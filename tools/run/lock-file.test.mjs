import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OTHERS } from './others.mjs';
import { ROOT } from './root.mjs';

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** Where npm would look for `name`, from the folder of the package that wants it up to the root. */
function isFound(from, name) {
  const parts = from.split('/node_modules/');
  return parts.some((_, at) => {
    const above = parts.slice(0, parts.length - at).join('/node_modules/');
    return `${above}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
}

test("the lock file names every system's binaries, so that npm ci passes everywhere", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isFound(path, name)),
  );
  expect(missing, 'the registry has not every platform of this version yet: take an older one').toEqual([]);
});

test.each(['.', ...OTHERS, 'bench/peers'])('the lock file in %s names no registry', (folder) => {
  const lock = JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8'));
  const resolved = Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'));
  expect(resolved).toEqual([]);
});
