import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openRateLimit } from './rate-limit.ts';

const START = new Date('2026-06-01T12:00:00Z');
const secondsLater = (seconds: number): Date => new Date(Number(START) + seconds * 1000);

/** How many of `tries` get through. */
function through(
  limit: { takes: (address: string, now: Date) => boolean },
  address: string,
  tries = 10,
): number {
  return Array.from({ length: tries }, () => limit.takes(address, START)).filter(Boolean).length;
}

test('PRF-11: one place sends so many in a minute, and again in the next; another place is not held up', () => {
  const limit = openRateLimit(3, randomBytes);
  expect(through(limit, '203.0.113.7')).toBe(3);
  expect(through(limit, '203.0.113.8')).toBe(3);
  expect(limit.takes('203.0.113.7', secondsLater(59))).toBe(false);
  expect(limit.takes('203.0.113.7', secondsLater(60))).toBe(true);
});

test('a household is one place, however its browser writes its address', () => {
  const limit = openRateLimit(3, randomBytes);
  expect(through(limit, '2001:db8:1:2::5', 2)).toBe(2);
  expect(through(limit, '2001:db8:1:2:aaaa:bbbb:cccc:dddd', 2)).toBe(1);
  expect(through(limit, '2001:db8:1:3::5', 2)).toBe(2);
  expect(through(limit, '203.0.113.9', 2)).toBe(2);
  expect(through(limit, '::ffff:203.0.113.9', 2)).toBe(1);
});

test.each(['127.0.0.1', '::1', '10.1.2.3', '::ffff:192.168.1.1', 'fd00::1', 'fe80::1%eth0', ''])(
  'a proxy of one’s own (%j) stands for everybody, and is not limited',
  (address) => {
    expect(through(openRateLimit(1, randomBytes), address)).toBe(10);
  },
);

test('off is off', () => {
  expect(through(openRateLimit('off', randomBytes), '203.0.113.7', 1000)).toBe(1000);
});

test('PRF-6: the secret is a new one each minute, and no address is in what is kept', () => {
  const asked: number[] = [];
  const limit = openRateLimit(3, (bytes) => {
    asked.push(bytes);
    return randomBytes(bytes);
  });
  for (const seconds of [0, 1, 61, 62, 200]) limit.takes('203.0.113.7', secondsLater(seconds));
  expect(asked).toEqual([32, 32, 32, 32]);
});
