import { expect, test } from 'vitest';
import { endedSessionCookie, sessionCookie } from './session-cookie.ts';
import { createSessions } from './sessions.ts';

const NOON = new Date('2026-05-16T12:00:00Z');
const later = (hours: number): Date => new Date(NOON.getTime() + hours * 3_600_000);

test('a session is found by its number until it is ended', () => {
  const sessions = createSessions();
  const number = sessions.start('Robin', NOON);
  expect(sessions.find(number, later(1))).toEqual({ name: 'Robin', since: NOON });
  sessions.end(number);
  expect(sessions.find(number, later(1))).toBeUndefined();
});

test('a session is over after twelve hours', () => {
  const sessions = createSessions();
  const number = sessions.start('Robin', NOON);
  expect(sessions.find(number, later(11.9))).toBeDefined();
  expect(sessions.find(number, later(12))).toBeUndefined();
});

test('numbers are long and never the same', () => {
  const sessions = createSessions();
  const numbers = new Set(Array.from({ length: 100 }, () => sessions.start('', NOON)));
  expect(numbers.size).toBe(100);
  for (const number of numbers) expect(number).toMatch(/^[\w-]{43}$/);
});

test('when there are too many sessions the oldest makes room', () => {
  const sessions = createSessions();
  const first = sessions.start('first', NOON);
  for (let started = 0; started < 10_000; started++) sessions.start('', NOON);
  expect(sessions.find(first, NOON)).toBeUndefined();
});

test('P41: session_id has no end date, is out of reach of scripts and stays on this site', () => {
  expect(sessionCookie('abc', true)).toBe('session_id=abc; Path=/; HttpOnly; SameSite=Lax; Secure');
  expect(sessionCookie('abc', true)).not.toMatch(/expires|max-age/i);
  expect(endedSessionCookie(true)).toMatch(/Max-Age=0/);
});
