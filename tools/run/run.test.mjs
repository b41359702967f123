import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closingLine, skippedLines } from './closing-line.mjs';
import { isInstalled } from './is-installed.mjs';
import { ROOT } from './root.mjs';

describe('the closing line', () => {
  const of = (...states) => states.map((state) => ({ file: 'a', name: 'b', state, reason: '' }));

  test('counts what passed, failed and was skipped', () => {
    expect(closingLine({ tests: of('passed', 'passed', 'failed'), broken: [] })).toBe('2 passed, 1 failed');
    expect(closingLine({ tests: of('passed', 'skipped'), broken: [] })).toBe('1 passed, 0 failed, 1 skipped');
  });

  test('a file that could not be read is a failure, not a silence', () => {
    expect(closingLine({ tests: of('passed'), broken: [{ file: 'c', message: 'no' }] })).toBe(
      '1 passed, 1 failed',
    );
  });

  test('a test that never ran counts as skipped, and says why', () => {
    const tests = [{ file: 'a', name: 'b', state: 'skipped', reason: 'no Firefox found' }, ...of('pending')];
    expect(closingLine({ tests, broken: [] })).toBe('0 passed, 0 failed, 2 skipped');
    expect(skippedLines({ tests })).toEqual([
      'skipped: a: b: no Firefox found',
      'skipped: a: b: no reason given',
    ]);
  });
});

describe('what is installed', () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'installed-'));
    for (const path of ['node_modules/one', 'node_modules/two'])
      mkdirSync(join(folder, path), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path, packages) => writeFileSync(join(folder, path), JSON.stringify({ packages }));
  const wanted = {
    '': {},
    'node_modules/one': { version: '1.0.0' },
    'node_modules/two': { version: '2.0.0' },
  };
  const { '': _, ...found } = wanted;

  test('is right where npm installed what the lock file says', () => {
    write('package-lock.json', {
      ...wanted,
      'node_modules/other-system': { version: '1.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', found);
    expect(isInstalled(folder)).toBe(true);
  });

  test('is wrong after an interrupted install, another version, or a removed folder', () => {
    write('package-lock.json', wanted);
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', { ...found, 'node_modules/two': { version: '1.9.0' } });
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', found);
    rmSync(join(folder, 'node_modules/two'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe.each(['start', 'test', 'check', 'build', 'bench'])('%s', (name) => {
  test('says in one sentence that a Node is too old, and does nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'old-node-'));
    for (const file of [`${name}.mjs`, 'node-version.mjs'])
      cpSync(join(ROOT, 'tools', file), join(folder, file));
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.19.0' });";
    const script = `${pretend} import(${JSON.stringify(join(folder, `${name}.mjs`))});`;
    const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('needs Node 20.19 or newer')]);
  });

  test('is what the package script runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts[name]).toBe(`node tools/${name}.mjs`);
  });
});
