import { expect, test } from 'vitest';
import { signalsOf } from './signals.ts';

test.each([
  ['1', true],
  ['1, 1', true],
  ['0, 1', true],
  [' 1 ', true],
  ['0', false],
  ['1;x', false],
  ['true', false],
  ['11', false],
  ['', false],
])('SIG-1: Sec-GPC: %j says %j', (value, gpc) => {
  expect(signalsOf({ 'sec-gpc': value })).toEqual({ gpc });
});

test('SIG-1: without the header nothing is said', () => {
  expect(signalsOf({})).toEqual({ gpc: false });
});
