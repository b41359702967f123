import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiled, fixture, fixtureText, vectors } from '../../fixtures/fixture.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { hashOf } from '../canonical/hash-of.ts';
import { readCompiled } from '../canonical/read-compiled.ts';
import { CATEGORIES } from '../model/category.ts';
import { surfaceAt } from '../model/surface-at.ts';
import type { Issue } from './issue.ts';
import { ISSUE_CODES } from './issue-codes.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { policyFileSchema } from './schema/policy-file-schema.ts';

const GARDEN = fixtureText('garden.yaml');
const SOURCE = fixtureText('nothing-to-ask.yaml');

interface Bad {
  readonly says: string;
  readonly file: 'garden.yaml' | 'nothing-to-ask.yaml';
  readonly replace: string;
  readonly by: string;
  readonly issues: readonly { readonly code: string; readonly path: string; readonly at: string }[];
}

const { bad } = vectors<{ readonly bad: readonly Bad[] }>('policy-file.json');

function issuesOf(text: string): readonly Issue[] {
  const file = readPolicyFile(text, 'test.yaml');
  return file.kind === 'policy' ? file.warnings : file.issues;
}

describe('the vectors of docs/spec/policy-file.md', () => {
  for (const { says, file, replace, by, issues } of bad) {
    test(says, () => {
      const text = file === 'garden.yaml' ? GARDEN : SOURCE;
      expect(text.split(replace).length, 'the text stands in the fixture once').toBe(2);
      const changed = text.replace(replace, () => by);
      const found = issuesOf(changed).map(({ code, path, line }) => ({
        code,
        path,
        at: (changed.split('\n')[line - 1] ?? '').trim(),
      }));
      for (const issue of issues) expect(found).toContainEqual(issue);
    });
  }

  test('every code has a vector, and a line in docs/errors.md', () => {
    const errors = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const shown = new Set(bad.flatMap(({ issues }) => issues.map(({ code }) => code)));
    for (const [code, line] of Object.entries(ISSUE_CODES)) {
      expect(errors).toContain(`| \`${code}\` | ${line} |`);
      expect([...shown, 'KC-P001']).toContain(code);
    }
  });
});

describe('reading', () => {
  test('P43: everything that is wrong is said at once, in the order of the file', () => {
    const text = GARDEN.replace('version:', 'verzion:')
      .replace('retention: session\n', 'retention: kort\n')
      .replace('name: _bbid', "name: '[naam]'");
    const issues = issuesOf(text);
    expect(issues.map(({ code }) => code)).toEqual(['KC-P010', 'KC-P011', 'KC-P015', 'KC-P016']);
    expect(issues[1]?.message).toContain('Did you mean “version”?');
    expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line).toSorted((a, b) => a - b));
    for (const { message, advice, column, file } of issues) {
      expect(message.length * advice.length * column).toBeGreaterThan(0);
      expect(file).toBe('test.yaml');
    }
  });

  test('P43: where a placeholder stands, that is all that is said of that place', () => {
    const text = GARDEN.replace(/role: (processor|independent|joint)/, "role: '[processor]'").replace(
      'own-account: true',
      "own-account: '[true or false]'",
    );
    expect(issuesOf(text).map(({ code }) => code)).toEqual(['KC-P016', 'KC-P016']);
  });

  test('it is total: any text has an answer, and none throws', () => {
    const line = fc.constantFrom(...GARDEN.split('\n'));
    const odd = fc.constantFrom(
      '- a',
      '  b: [',
      '? x',
      '&a *a',
      '---',
      '!!js/function x',
      '"',
      '\t',
      'technologies: 3',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, odd, fc.string({ unit: 'binary' })), { maxLength: 30 }),
        (lines) => {
          expect(['policy', 'issues']).toContain(readPolicyFile(lines.join('\n'), 'x').kind);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('any part of a good file may be missing or of another kind: that gives issues, never a half policy', () => {
    const lines = SOURCE.split('\n');
    for (let index = 0; index < lines.length; index++) {
      const without = lines.toSpliced(index, 1).join('\n');
      const file = readPolicyFile(without, 'x');
      if (file.kind === 'policy') expect(readCompiled(JSON.stringify(file.policy))).toEqual(file.policy);
    }
  });

  test('what is not YAML, or too long, or a bomb of aliases, is an issue with its place', () => {
    expect(issuesOf('policy: 1\nlanguages: [nl\nregime: nl\n')[0]).toMatchObject({
      code: 'KC-P001',
      line: 3,
    });
    expect(issuesOf('policy: 1\npolicy: 1\n')[0]).toMatchObject({ code: 'KC-P001' });
    expect(issuesOf('a'.repeat(2_000_001))[0]).toMatchObject({ code: 'KC-P001' });
    const bomb = Array.from({ length: 9 }, (_, index) => {
      const inside = Array(9)
        .fill(index ? `*a${index - 1}` : 'x')
        .join();
      return `a${index}: &a${index} [${inside}]`;
    });
    expect(issuesOf(bomb.join('\n'))[0]).toMatchObject({ code: 'KC-P001' });
  });

  test('a file that is nested without end is told so, at the place where it goes too deep', () => {
    const flows = `policy: 1\nlanguages: ${'['.repeat(100_000)}`;
    const rows = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    for (const text of [flows, rows, '- '.repeat(100_000), `a: ${'{a: '.repeat(50_000)}`]) {
      const issues = issuesOf(text);
      expect(issues.map(({ code }) => code)).toEqual(['KC-P003']);
      expect(issues[0]?.message).not.toMatch(/stack/i);
    }
    expect(issuesOf(flows)[0]).toMatchObject({ line: 2 });
    expect(issuesOf(rows)[0]?.line).toBeGreaterThan(30);
  });

  test('a big file is read in a moment', () => {
    const row = SOURCE.slice(SOURCE.indexOf('  - name: language'), SOURCE.indexOf('  - name: pages-per-day'));
    const rows = Array.from({ length: 300 }, (_, index) =>
      row.replace('name: language', `name: language-${index}`).replace(/purpose: .*/, 'purpose: *shared'),
    );
    const shared = SOURCE.replace('purpose: { nl: Uw taal', 'purpose: &shared { nl: Uw taal');
    expect(compiled(shared + rows.join('')).technologies).toHaveLength(303);
  });

  test('the published schema is the one that files are checked with', () => {
    const file = readFileSync(new URL('../../policy.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(policyFileSchema);
  });
});

describe('compiling', () => {
  const garden = fixture('garden.yaml');

  test('the same file has the same bytes in any process', () => {
    const script = `
      import { readPolicyFile } from './file/read-policy-file.ts';
      import { canonicalJson } from './canonical/canonical-json.ts';
      import { readFileSync } from 'node:fs';
      const file = readPolicyFile(readFileSync(process.argv[2], 'utf8'), 'garden.yaml');
      process.stdout.write(canonicalJson(file.policy));
    `;
    const resolveDir = new URL('..', import.meta.url).pathname;
    const { outputFiles } = buildSync({
      stdin: { contents: script, resolveDir, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
    });
    const out = execFileSync(
      process.execPath,
      ['-', new URL('../../fixtures/garden.yaml', import.meta.url).pathname],
      {
        input: outputFiles[0]?.text ?? '',
        encoding: 'utf8',
        env: { ...process.env, LANG: 'sv_SE.UTF-8', TZ: 'Asia/Kathmandu' },
      },
    );
    expect(out).toBe(canonicalJson(garden));
  });

  const { fixtures, canonical } = vectors<{
    readonly fixtures: Readonly<Record<'garden.yaml' | 'nothing-to-ask.yaml', string>>;
    readonly canonical: readonly { readonly value: unknown; readonly bytes: string }[];
  }>('compiled-policy.json');

  test.each(Object.entries(fixtures))('%s has the hash of the vectors', (name, hash) => {
    expect(fixture(name as 'garden.yaml').hash).toBe(hash);
  });

  test.each(canonical)('canonical JSON: $bytes', ({ value, bytes }) => {
    expect(canonicalJson(value)).toBe(bytes);
  });

  test('the order of keys in the file does not matter, and comments do not', () => {
    const swapped = SOURCE.replace('policy: 1\n', '').concat('policy: 1 # the format\n');
    expect(compiled(swapped).hash).toBe(compiled(SOURCE).hash);
  });

  test('it is frozen all the way down', () => {
    const unfrozen = (value: unknown): boolean =>
      value !== null &&
      typeof value === 'object' &&
      (!Object.isFrozen(value) || Object.values(value).some(unfrozen));
    expect(unfrozen(garden)).toBe(false);
  });

  test('a compiled policy that was changed by hand is none', () => {
    const json = JSON.stringify(garden);
    expect(readCompiled(json)).toEqual(garden);
    expect(hashOf(garden)).toBe(garden.hash);
    expect(readCompiled(json.replace('"allowed"', '"x"').replace('needed', 'exempt'))).toBeUndefined();
    expect(readCompiled(json.replace('compiled-policy/1', 'compiled-policy/2'))).toBeUndefined();
    for (const text of ['', 'null', '[]', '{}', '{"format":"kiwiconsent/compiled-policy/1"}']) {
      expect(readCompiled(text)).toBeUndefined();
    }
  });

  test('P8: five categories, in their order, named in Dutch as the policy names them', () => {
    expect(Object.keys(garden.categories)).toEqual(CATEGORIES);
    expect(CATEGORIES.map((category) => garden.categories[category].name['nl'])).toEqual([
      'Strikt noodzakelijk',
      'Functioneel',
      'Analytisch',
      'Marketing en tracking',
      'Social media en externe content',
    ]);
  });

  test('INV-1: what a technology sets is a row of its own, placed by it, under its consent', () => {
    const row = garden.technologies.find(({ id }) => id === 'film.visitor');
    expect(row).toMatchObject({
      placedBy: 'film',
      name: 'VISITOR_*',
      provider: 'tube',
      consent: { kind: 'needed' },
    });
    expect(row?.purpose).toEqual(garden.technologies.find(({ id }) => id === 'film')?.purpose);
  });

  test('WD-6: how a vendor takes consent back is a name with plain values, and code is no name', () => {
    const withRevoke = (revoke: string): string =>
      GARDEN.replace('    sets:', `    revoke: ${revoke}\n    sets:`);
    const calls =
      '[{ call: fbq, with: [consent, revoke] }, { call: a.b, with: [{ on: false, n: 1 }] }, { call: c }, { call: _paq.push, with: [[forget, 1]] }]';
    const rows = compiled(withRevoke(calls)).technologies.filter(({ revoke }) => revoke !== undefined);
    expect(rows.map(({ revoke, placedBy }) => ({ revoke, placedBy }))).toEqual([
      {
        placedBy: '',
        revoke: [
          { call: 'fbq', with: ['consent', 'revoke'] },
          { call: 'a.b', with: [{ on: false, n: 1 }] },
          { call: 'c', with: [] },
          { call: '_paq.push', with: [['forget', 1]] },
        ],
      },
    ]);
    for (const call of ['alert(1)', 'a b', 'a..b', 'a-b', "fbq('x')"]) {
      expect(issuesOf(withRevoke(`[{ call: "${call}" }]`)).map(({ code }) => code)).toContain('KC-P015');
    }
  });

  test('INV-5: no text of a compiled policy misses a language', () => {
    const texts = [
      garden.document.title,
      ...garden.technologies.map(({ purpose }) => purpose),
      ...garden.technologies.map(({ consent }) =>
        consent.kind === 'exempt' ? consent.reason : garden.document.title,
      ),
      ...CATEGORIES.flatMap((category) => Object.values(garden.categories[category])),
      garden.regime.name,
    ];
    for (const text of texts) expect(Object.keys(text).toSorted()).toEqual(garden.languages.toSorted());
  });

  test('P2: an address belongs to the surface with the longest path', () => {
    const at = (host: string, path: string): string | undefined => surfaceAt(garden, host, path)?.id;
    expect(at('www.garden.example', '/platform')).toBe('platform');
    expect(at('www.garden.example', '/platform/x')).toBe('platform');
    expect(at('WWW.garden.example:8443', '/platform?x')).toBe('platform');
    expect(at('www.garden.example', '/platforms')).toBe('website');
    expect(at('garden.example', '/platform')).toBe('website');
    expect(at('evil.example', '/')).toBeUndefined();
  });
});
