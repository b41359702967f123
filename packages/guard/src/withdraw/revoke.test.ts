import type { Choice, Judgeable } from '@kiwiconsent/policy/runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { revoke } from './revoke.ts';

const YES: Choice = { categories: { analytics: 'granted' }, providers: {}, objections: [] };
const NO: Choice = { categories: { analytics: 'denied' }, providers: {}, objections: [] };

const said: unknown[] = [];
const unheard: unknown[] = [];
const hear = (reason: unknown): number => unheard.push(reason);

const policyCalling = (calls: readonly string[], args: readonly unknown[] = []): Judgeable =>
  ({
    surfaces: [{ id: 'website', hosts: [], signedIn: false, asksMarketing: true }],
    technologies: [
      {
        id: 'meter',
        kind: 'script',
        name: 'meter',
        hosts: ['meter.test'],
        paths: [],
        provider: 'meter',
        category: 'analytics',
        surfaces: ['website'],
        consent: { kind: 'needed' },
        revoke: calls.map((call) => ({ call, with: args })),
      },
    ],
  }) as unknown as Judgeable;

beforeEach(() => {
  said.splice(0);
  unheard.splice(0);
  process.on('unhandledRejection', hear);
  Reflect.set(globalThis, 'meter', {
    isNoFunction: 1,
    get getter(): never {
      throw new Error('getter');
    },
    throwsIt: () => {
      throw new Error('throwsIt');
    },
    rejects: () => Promise.reject(new Error('rejects')),
    thenThrows: () => ({
      // biome-ignore lint/suspicious/noThenProperty: a vendor's may be like this
      get then(): never {
        throw new Error('then');
      },
    }),
    neverEnds: () => new Promise(() => {}),
    revoke(...args: readonly unknown[]) {
      said.push(this === Reflect.get(globalThis, 'meter') ? args : 'not its own');
    },
  });
});
afterEach(() => {
  process.off('unhandledRejection', hear);
  Reflect.deleteProperty(globalThis, 'meter');
});

test('WD-6: whatever a vendor’s call does, the next one is made, and nobody hears of it', async () => {
  const wrong = [
    'isMissing',
    'isNoFunction',
    'getter.call',
    'throwsIt',
    'rejects',
    'thenThrows',
    'neverEnds',
  ];
  const calls = ['nothing.at.all', ...wrong.map((name) => `meter.${name}`), 'meter.revoke'];
  revoke(policyCalling(calls, ['all', ['forget'], { on: false }]), 'website', YES, NO);
  expect(said).toEqual([['all', ['forget'], { on: false }]]);
  await new Promise((later) => setTimeout(later, 20));
  expect(unheard).toEqual([]);
});

test('WD-6: only what was allowed and is not any more is told', () => {
  const policy = policyCalling(['meter.revoke']);
  revoke(policy, 'website', NO, NO);
  revoke(policy, 'website', YES, YES);
  revoke(policy, 'website', NO, YES);
  expect(said).toEqual([]);
  revoke(policy, 'website', YES, NO);
  expect(said).toEqual([[]]);
});
