import { expect, test } from 'vitest';
import { witnessTokens } from './witness-tokens.ts';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const POLICY = 'a'.repeat(64);
const NOON = new Date('2026-06-01T12:00:00Z');
const hoursLater = (hours: number): Date => new Date(Number(NOON) + hours * 3_600_000);

test('PRF-11: a token counts for its own policy and surface, for a day', () => {
  const { of, accepts } = witnessTokens(KEY);
  const token = of(POLICY, 'website', NOON);
  for (const hours of [0, 1, 6, 12, 24])
    expect(accepts(token, POLICY, 'website', hoursLater(hours))).toBe(true);
  expect(accepts(token, POLICY, 'website', hoursLater(31))).toBe(false);
  expect(accepts(token, POLICY, 'website', hoursLater(-7))).toBe(false);
  expect(accepts(token, POLICY, 'platform', NOON)).toBe(false);
  expect(accepts(token, 'b'.repeat(64), 'website', NOON)).toBe(false);
});

test('PRF-11: nobody makes one without the key, and nothing else is one', () => {
  const other = witnessTokens(Buffer.alloc(32, 8).toString('base64url'));
  const { accepts } = witnessTokens(KEY);
  expect(accepts(other.of(POLICY, 'website', NOON), POLICY, 'website', NOON)).toBe(false);
  for (const nonsense of ['', 'x', 'é'.repeat(22), 'a'.repeat(23)]) {
    expect(accepts(nonsense, POLICY, 'website', NOON)).toBe(false);
  }
});

test('PRF-6: it is the same for every visitor of the hour, and so is no mark of anyone', () => {
  const { of } = witnessTokens(KEY);
  expect(of(POLICY, 'website', NOON)).toBe(of(POLICY.slice(0, 16), 'website', hoursLater(1)));
});
