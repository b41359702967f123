/** A page that comes by way of a service worker is a page: it has the guard and the question like any other. */
import { expect, test } from 'vitest';
import { visit } from '../fixture/garden.ts';
import type { Field } from './field.ts';
import { type Placing, placingOf } from './placing.ts';

const platform = { ...visit('silent', 'https://www.garden.example/platform/'), surface: 'platform' };
const EMPTY: Field = ['Sec-Fetch-Dest', 'empty'];

function placed(...more: readonly Field[]): Placing {
  return placingOf(platform, [EMPTY, ...more]);
}

test('ENF-1: a visit that a service worker passes on is a page', () => {
  expect(placed(['Sec-Fetch-Mode', 'navigate'])).toBe('page');
  expect(placed(['Sec-Fetch-Mode', 'same-origin'], ['Upgrade-Insecure-Requests', '1'])).toBe('page');
});

test('ENF-1: a page that a declared service worker keeps for later is a page', () => {
  expect(placed(['Sec-Fetch-Mode', 'cors'], ['Referer', 'https://www.garden.example/offline.js'])).toBe(
    'page',
  );
});

test('what a script asks for is a piece, whoever it says it is', () => {
  const cors: Field = ['Sec-Fetch-Mode', 'cors'];
  const from = ['/platform/', '/other.js'].map((path) => `https://www.garden.example${path}`);
  for (const referer of [...from, 'https://else.example/offline.js', 'no address'])
    expect(placed(cors, ['Referer', referer]), referer).toBe('fragment');
  expect(placed(cors)).toBe('fragment');
});
