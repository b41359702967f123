/** What a new visitor's browser posts, to us and to the peer. */
import { randomBytes } from 'node:crypto';
import { judgeableOn } from '@kiwiconsent/policy/compiled';
import { asked } from '@kiwiconsent/policy/runtime';
import { benchPolicy } from './policy.ts';

export interface Post {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A fresh visitor's body at each call. */
  readonly body: () => string;
}

export function toUs(): Post {
  const policy = benchPolicy();
  const categories = asked(judgeableOn(policy, 'website'), 'website');
  const [granted, denied] = (['granted', 'denied'] as const).map((answer) =>
    Object.fromEntries(categories.map((category) => [category, answer])),
  );
  let turn = 0;
  return {
    path: '/_kc/decisions',
    headers: { 'content-type': 'application/json', origin: 'http://www.bench.test', host: 'www.bench.test' },
    body: () => {
      turn += 1;
      const isYes = turn % 2 === 0;
      return JSON.stringify({
        policy: policy.hash,
        surface: 'website',
        language: 'nl',
        control: isYes ? 'accept-all' : 'refuse-all',
        layer: 'banner',
        asked: categories,
        choice: { categories: isYes ? granted : denied, providers: {}, objections: [] },
        moment: new Date().toISOString(),
        key: randomBytes(16).toString('base64url'),
      });
    },
  };
}

export function toC15t(): Post {
  return {
    path: '/api/c15t/subjects',
    headers: { 'content-type': 'application/json', origin: 'https://www.bench.test' },
    body: () =>
      JSON.stringify({
        type: 'cookie_banner',
        // Its identifiers are base58, which has no zero.
        subjectId: `sub_${randomBytes(16).toString('hex').replaceAll('0', 'g')}`,
        domain: 'bench.test',
        preferences: { necessary: true, measurement: true, marketing: false },
        givenAt: Date.now(),
        metadata: {},
      }),
  };
}
