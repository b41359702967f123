import { expect, test } from 'vitest';
import { cookieValue } from './read-cookie.ts';

test('a cookie is found by its whole name', () => {
  expect(cookieValue('a=1; language=en; b=2', 'language')).toBe('en');
  expect(cookieValue('xlanguage=en', 'language')).toBe('');
});

test('no header and no cookie are nothing', () => {
  expect(cookieValue(undefined, 'language')).toBe('');
  expect(cookieValue('language', 'language')).toBe('');
});

test('of two cookies of one name the first counts, as the browser sends the most specific one first', () => {
  expect(cookieValue('language=en; language=nl', 'language')).toBe('en');
});
