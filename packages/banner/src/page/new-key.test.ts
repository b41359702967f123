import { expect, test } from 'vitest';
import { newKey } from './new-key.ts';

test('a key is 22 characters of base64url, and never the same', () => {
  const keys = Array.from({ length: 500 }, newKey);
  for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
  expect(new Set(keys).size).toBe(keys.length);
});
