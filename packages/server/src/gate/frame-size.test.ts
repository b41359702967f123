import { expect, test } from 'vitest';
import { frameSize } from './frame-size.ts';

test.each([
  ['560', '315', { width: 560, height: 315 }],
  [' 560px', '315.5', { width: 560, height: 315 }],
  ['100%', '420', { width: 'full', height: 420 }],
  ['', '', { width: 'full', height: 420 }],
  ['0', 'auto', { width: 'full', height: 420 }],
  ['1e9', '999999', { width: 'full', height: 420 }],
])('P19: a frame of %j by %j gets a placeholder of %o', (width, height, size) => {
  expect(frameSize({ width, height })).toEqual(size);
});
