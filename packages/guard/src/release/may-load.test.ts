import type { Choice, Judgeable } from '@kiwiconsent/policy/runtime';
import { SILENCE } from '@kiwiconsent/policy/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayLoad } from './may-load.ts';

const BASE = 'https://www.kiwi.test/artikel';
const row = { provider: 'tube', paths: [], surfaces: ['website'], consent: { kind: 'needed' } } as const;
const policy: Judgeable = {
  surfaces: [{ id: 'website', hosts: ['www.kiwi.test'], signedIn: false, asksMarketing: false }],
  technologies: [
    {
      ...row,
      id: 'film',
      kind: 'frame',
      name: 'Film',
      hosts: ['tube.test', '*.tube.test'],
      category: 'external',
    },
    {
      ...row,
      id: 'desk',
      kind: 'sdk',
      name: 'Desk',
      hosts: ['desk.test'],
      category: 'analytics',
      provider: 'desk',
    },
    { ...row, id: 'film.visitor', kind: 'cookie', name: 'VISITOR', hosts: [], category: 'external' },
  ],
};
const external: Choice = { ...SILENCE, categories: { external: 'granted', analytics: 'denied' } };
const may = (choice: Choice, id: string, address: string): boolean =>
  mayLoad(policy, 'website', choice, id, address, BASE);

test('P15: silence releases nothing, from any address', () => {
  for (const id of ['film', 'desk', 'film.visitor', 'unknown', '']) {
    for (const address of ['', '/own.js', 'https://tube.test/', 'https://desk.test/']) {
      expect(may(SILENCE, id, address)).toBe(false);
    }
  }
});

test('a grant releases what it is about, and nothing else', () => {
  expect(may(external, 'film', 'https://tube.test/embed/1')).toBe(true);
  expect(may(external, 'film', 'https://img.tube.test/1.jpg')).toBe(true);
  expect(may(external, 'film', '')).toBe(true);
  expect(may(external, 'film', '/own.js')).toBe(true);
  expect(may(external, 'desk', 'https://desk.test/sdk.js')).toBe(false);
});

test('ENF-13: markup that names an allowed technology cannot reach a host the policy does not know', () => {
  for (const address of [
    'https://evil.test/',
    'https://tube.test.evil.test/',
    '//evil.test/x',
    'https://desk.test/',
  ]) {
    expect(may(external, 'film', address)).toBe(false);
  }
});

test('what is no web address is held', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://www.kiwi.test/1',
    'http://[',
    'ftp://tube.test/',
  ]) {
    expect(may(external, 'film', address)).toBe(false);
  }
});

test('LAW-3: no text as an address makes it throw, or release what is held', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, address) => {
      expect(may(SILENCE, id, address)).toBe(false);
      expect(typeof may(external, 'film', address)).toBe('boolean');
    }),
  );
});
