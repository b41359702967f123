import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './run/root.mjs';

/**
 * Every TypeScript block of our documents is compiled; a block marked `ts run` is run as well, and what it
 * logs stands in the comments that begin with `// →`.
 */
const FOLDER = join(ROOT, '.cache', 'examples');
const FENCE = /^```(tsx?)( run)?\n([\s\S]*?)^```$/gm;
const EXPECTED = /\/\/ → (.*)/g;

function markdownIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|dist|data|\.)/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const examples = markdownIn('.').flatMap((document) =>
  [...readFileSync(join(ROOT, document), 'utf8').matchAll(FENCE)].map(([, language, run, code], index) => ({
    title: `${document}, block ${index + 1}`,
    file: join(FOLDER, `${document.replace(/\W+/g, '-')}-${index + 1}.${language}`),
    runs: run !== undefined,
    code,
  })),
);

const COMPILER = {
  extends: '../../tsconfig.tests.json',
  compilerOptions: { noUnusedLocals: false, rootDir: '../..' },
  include: ['./*.ts', './*.tsx'],
};

describe.skipIf(examples.length === 0)('the examples in our documents', () => {
  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const { file, code } of examples) writeFileSync(file, `${code}\nexport {};\n`);
    writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(COMPILER));
  });

  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  test('compile', () => {
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', FOLDER], {
      encoding: 'utf8',
      cwd: FOLDER,
    });
    expect(stdout).toBe('');
  });

  test.each(examples.filter(({ runs }) => runs))(
    '$title runs, and logs what it says',
    async ({ file, code }) => {
      const logged = [];
      const { log } = console;
      console.log = (...values) => logged.push(values.map((value) => String(value)).join(' '));
      try {
        await import(pathToFileURL(file).href);
      } finally {
        console.log = log;
      }
      expect(logged).toEqual([...code.matchAll(EXPECTED)].map(([, line]) => line));
    },
  );
});
