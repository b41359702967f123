import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAWS } from '../import-laws.mjs';
import { ROOT } from '../run/root.mjs';
import { biomeConfig } from './biome-config.mjs';
import { lawFindings } from './law-findings.mjs';
import { openCopy } from './planted.mjs';

const FOLDERS = Object.keys(LAWS);
const ENTRIES = FOLDERS.flatMap((folder) =>
  folder === 'banner' ? ['banner/render', 'banner/browser'] : [folder],
);

/** Every entry of ours that `folder` may not import. */
function forbiddenTo(folder) {
  const { ours } = LAWS[folder];
  return ENTRIES.filter((entry) => entry !== folder && !entry.startsWith(`${folder}/`)).filter(
    (entry) => !ours.includes(entry) && !ours.includes(entry.split('/')[0]),
  );
}

test('biome.json says what the import laws say', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(biomeConfig())),
  );
});

test('the house as it stands breaks no import law', () => {
  expect(lawFindings(ROOT)).toEqual([]);
});

describe('what is planted in a copy of the house is found', () => {
  let copy;
  let found;

  const rulesAt = (path) =>
    found.filter(({ location }) => location.path === path).map(({ category }) => category);

  beforeAll(() => {
    copy = openCopy();
    for (const folder of FOLDERS) {
      for (const entry of forbiddenTo(folder)) {
        copy.plant(
          `packages/${folder}/src/imports-${entry.replace('/', '-')}.ts`,
          `import { it } from '@kiwiconsent/${entry}';\nexport const planted: unknown = it;\n`,
        );
      }
      copy.plant(`packages/${folder}/src/imports-outside.ts`, "export { it } from 'left-pad';\n");
      copy.plant(`packages/${folder}/src/imports-node.ts`, "export { readFileSync } from 'node:fs';\n");
      copy.plant(`packages/${folder}/src/lazy.ts`, "export const it = (): unknown => import('left-pad');\n");
      copy.plant(`packages/${folder}/src/now.ts`, 'export const now = (): number => Date.now();\n');
      copy.plant(`packages/${folder}/src/new-date.ts`, 'export const now = (): Date => new Date();\n');
      copy.plant(`packages/${folder}/src/chance.ts`, 'export const chance = (): number => Math.random();\n');
      copy.plant(`packages/${folder}/src/title.ts`, 'export const title = (): string => document.title;\n');
      copy.plant(`packages/${folder}/src/home.ts`, 'export const home = (): unknown => process.env;\n');
      copy.plant(`packages/${folder}/src/may.ts`, "export { it } from './home.ts';\n");
    }
    copy.plant('packages/policy/src/judge/noisy.ts', "export { parse } from 'yaml';\n");
    copy.plant('apps/any/src/inner.ts', "export { it } from '@kiwiconsent/guard';\n");
    found = copy.lint();
  });

  afterAll(() => copy.close());

  test.each(FOLDERS)('%s imports nothing of ours but what its law names', (folder) => {
    for (const entry of forbiddenTo(folder)) {
      const path = `packages/${folder}/src/imports-${entry.replace('/', '-')}.ts`;
      expect(rulesAt(path), path).toContain('lint/style/noRestrictedImports');
    }
  });

  test.each(FOLDERS)('%s imports no package of others that its law does not name', (folder) => {
    for (const name of ['imports-outside', 'lazy']) {
      expect(rulesAt(`packages/${folder}/src/${name}.ts`), name).toContain('lint/style/noRestrictedImports');
    }
  });

  test.each(FOLDERS)('%s imports Node only where it lives there', (folder) => {
    const rules = rulesAt(`packages/${folder}/src/imports-node.ts`);
    expect(rules.includes('lint/style/noRestrictedImports')).toBe(LAWS[folder].lives !== 'node');
  });

  test.each(FOLDERS)(
    '%s takes time, randomness, the DOM and the process as arguments where it is pure',
    (folder) => {
      for (const name of ['now', 'new-date', 'chance', 'title', 'home']) {
        const rules = rulesAt(`packages/${folder}/src/${name}.ts`);
        const held = rules.includes('plugin') || rules.includes('lint/style/noRestrictedGlobals');
        expect(held, name).toBe(LAWS[folder].pure.length > 0);
      }
    },
  );

  test('an import of a file of the own package is no finding', () => {
    for (const folder of FOLDERS) expect(rulesAt(`packages/${folder}/src/may.ts`)).toEqual([]);
  });

  test('the part of the policy that goes into the page imports no package of others', () => {
    expect(rulesAt('packages/policy/src/judge/noisy.ts')).toContain('lint/style/noRestrictedImports');
  });

  test('an app imports published entries only', () => {
    expect(rulesAt('apps/any/src/inner.ts')).toContain('lint/style/noRestrictedImports');
  });
});

describe('what a manifest or a compiler setting allows too much is found', () => {
  let copy;

  beforeAll(() => {
    copy = openCopy();
  });

  afterAll(() => copy.close());

  function change(path, edit) {
    const file = join(copy.folder, path);
    const before = readFileSync(file, 'utf8');
    const value = JSON.parse(before);
    edit(value);
    writeFileSync(file, JSON.stringify(value));
    const findings = lawFindings(copy.folder);
    writeFileSync(file, before);
    return findings;
  }

  test.each(FOLDERS)('%s may not depend on what its law does not name', (folder) => {
    const findings = change(`packages/${folder}/package.json`, (manifest) => {
      manifest.dependencies = { ...manifest.dependencies, 'left-pad': '1.3.0', '@kiwiconsent/page': '0.1.0' };
    });
    expect(findings).toContainEqual(expect.stringContaining('left-pad'));
    if (folder !== 'server') expect(findings).toContainEqual(expect.stringContaining('@kiwiconsent/page'));
  });

  test('a dependency has one exact version', () => {
    const findings = change('packages/policy/package.json', (manifest) => {
      manifest.dependencies.yaml = '^2.9.1';
    });
    expect(findings).toEqual([
      'packages/policy/package.json: yaml has the range ^2.9.1; write one exact version',
    ]);
  });

  test.each(FOLDERS)('%s sees neither DOM nor Node where its code does not live there', (folder) => {
    const { lives, node } = LAWS[folder];
    const findings = change(`packages/${folder}/tsconfig.json`, ({ compilerOptions }) => {
      compilerOptions.lib = ['ES2023', 'DOM'];
      compilerOptions.types = ['node', 'jest'];
    });
    const expected = [lives !== 'browser', lives !== 'node' && node === undefined, true];
    expect(findings).toHaveLength(expected.filter(Boolean).length);
  });

  test('a relative path may not leave its package', () => {
    copy.plant(
      'packages/guard/src/sly.ts',
      "import { words } from '../../banner/src/words/nl.ts';\nwords;\n",
    );
    expect(lawFindings(copy.folder)).toEqual([
      'packages/guard/src/sly.ts: imports packages/banner/src/words/nl.ts by a path that leaves its package',
    ]);
  });
});
