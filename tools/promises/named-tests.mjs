/**
 * Finds the tests that name a promise, where they are written: their names are sentences that stand there as
 * such, in a call of `test` or in a vector's `says`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, sourceFiles } from '../laws/source-files.mjs';

const CALL =
  /(\b(?:test|it|describe)\b[^'"`\n]{0,80}?\(|\)\(|\bsays"?:)\s*(['"`])((?:\\.|(?!\2)[\s\S])*?)\2/g;
const PROMISE = /\bP(\d{1,2})\b/g;

function promisesIn(text) {
  return [...new Set([...text.matchAll(PROMISE)].map(([, number]) => Number(number)))];
}

/** The tests of one file that name promises. `runs` is false where the test is written to be skipped. */
export function namedIn(file, text) {
  return [...text.matchAll(CALL)].flatMap(([, call, , name]) => {
    const plain = name.replace(/\\(['"`\\])/g, '$1').replace(/\s+/g, ' ');
    return promisesIn(plain).map((promise) => ({
      promise,
      file,
      name: plain,
      runs: !/\.(skip|todo)\b/.test(call),
    }));
  });
}

function vectorFiles(root) {
  const folder = 'docs/spec/vectors';
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.map((name) => `${folder}/${name}`);
}

export function namedTests(root) {
  const files = sourceFiles(root).filter((file) => isTest(file) && !file.startsWith('tools/promises/'));
  return [...files, ...vectorFiles(root)]
    .sort()
    .flatMap((file) => namedIn(file, readFileSync(join(root, file), 'utf8')));
}
