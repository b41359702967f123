import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../run/root.mjs';
import { runFindings, writtenFindings } from './findings.mjs';
import { PROMISES } from './judgement.mjs';
import { namedIn, namedTests } from './named-tests.mjs';
import { promisesPage } from './page.mjs';

test('there are 44 promises, and none counts as kept without a test that names it', () => {
  expect(PROMISES).toHaveLength(44);
  expect(writtenFindings(namedTests(ROOT))).toEqual([]);
});

test('docs/promises.md lists every test that names a promise', () => {
  const page = readFileSync(join(ROOT, 'docs', 'promises.md'), 'utf8');
  expect(page, 'run node tools/promises.mjs --write').toBe(promisesPage(namedTests(ROOT)));
});

test('a test is found by the promise in its name, however it is called', () => {
  const source = [
    "test('P17: scrolling is not consent', () => {});",
    "test.each([1, 2])('P3 and LAW-2: %s', () => {});",
    "it.skip('P4: later', () => {});",
    'describe(`P5`, () => {});',
    "expect(parse('P6M')).toBe('P7');",
  ].join('\n');
  expect(namedIn('a.test.ts', source).map(({ promise, runs }) => [promise, runs])).toEqual([
    [17, true],
    [3, true],
    [4, false],
    [5, true],
  ]);
});

test('a kept promise whose tests were skipped is a finding of the run', () => {
  const promises = [{ state: 'kept' }, { state: 'later' }];
  const named = (state) => ({ tests: [{ name: 'P1: the document has a title', state }] });
  expect(runFindings(named('passed'), promises)).toEqual([]);
  expect(runFindings(named('skipped'), promises)).toEqual(['P1 counts as kept, and no test of it passed']);
});
