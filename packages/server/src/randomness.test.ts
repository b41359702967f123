import { expect, test } from 'vitest';
import { pooled } from './randomness.ts';

/** Bytes that are all different as long as there are so many. */
function counting(): (bytes: number) => Uint8Array {
  let next = 0;
  return (bytes) => Uint8Array.from({ length: bytes }, () => next++ % 256);
}

test('no byte is handed out twice, and what was handed out never changes', () => {
  const take = pooled(counting(), 64);
  const taken = Array.from({ length: 16 }, () => take(16));
  expect(new Set(taken.flatMap((bytes) => [...bytes])).size).toBe(256);
});

test('more than the pool holds comes from the source itself', () => {
  expect(pooled(counting(), 8)(20)).toHaveLength(20);
});
