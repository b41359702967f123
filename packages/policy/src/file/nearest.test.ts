import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const commands = ['check', 'compile', 'notice', 'diff', 'import', 'serve'];

test.each([
  ['chek', 'check'],
  ['chekc', 'check'],
  ['CHECK', 'check'],
  ['improt', 'import'],
  ['compil', 'compile'],
  ['dif', 'diff'],
])('`%s` was meant as `%s`', (said, meant) => expect(nearest(said, commands)).toBe(meant));

test.each(['publish', 'x', '', 'cookies'])('`%s` is near nothing', (said) =>
  expect(nearest(said, commands)).toBeUndefined(),
);
