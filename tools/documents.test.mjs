import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run/root.mjs';

const SKIPPED = /^(node_modules|dist|data|fixtures?|\.)/;

function markdownIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The places in this project that a document links to, or names as a path in code type. */
function placesIn(document, text) {
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) =>
    join(dirname(document), link),
  );
  const named = [...text.matchAll(/`((?:packages|apps|tools|docs|e2e|bench)\/[\w./-]+\w)`/g)].map(
    ([, path]) => path,
  );
  return [...links, ...named];
}

/** Made by the build: not there before it. */
const BUILT = /(^|\/)dist\//;

test('every place in the project that a document names is there', () => {
  const gone = markdownIn('.').flatMap((document) =>
    placesIn(document, readFileSync(join(ROOT, document), 'utf8'))
      .filter((place) => !BUILT.test(place) && !existsSync(join(ROOT, place)))
      .map((place) => `${document}: ${place}`),
  );
  expect(gone).toEqual([]);
});
