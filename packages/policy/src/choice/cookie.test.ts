import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture, vectors } from '../../fixtures/fixture.ts';
import { publicationOf } from '../diff/publication-of.ts';
import { judge } from '../judge/judge.ts';
import { ASKABLE } from '../model/category.ts';
import type { CookieRecord, SurfaceRecord } from './cookie.ts';
import { readCookie } from './read-cookie.ts';
import { standing } from './standing.ts';
import { withChoice } from './with-choice.ts';
import { writeCookie } from './write-cookie.ts';

interface Vectors {
  readonly good: readonly { readonly says: string; readonly value: string; readonly record: CookieRecord }[];
  readonly bad: readonly { readonly says: string; readonly value: string }[];
}

const { good, bad } = vectors<Vectors>('consent-cookie.json');
const garden = fixture('garden.yaml');
const publication = publicationOf(garden, []);
const now = new Date('2026-06-01T00:00:00Z');

describe('the vectors of docs/spec/consent-cookie.md', () => {
  for (const { says, value, record } of good) {
    test(`reads and writes ${says}`, () => {
      expect(readCookie(value)).toEqual(record);
      expect(writeCookie(record)).toBe(value);
    });
  }

  for (const { says, value } of bad) {
    test(`LAW-3: no record: ${says}`, () => expect(readCookie(value)).toBeUndefined());
  }
});

const token = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const answer = fc.constantFrom('granted' as const, 'denied' as const);
const anyPart: fc.Arbitrary<SurfaceRecord> = fc
  .record({
    at: fc.integer({ min: 1, max: 99_999_999_999 }),
    policy: fc.stringMatching(/^[0-9a-f]{16}$/),
    receipt: token,
    pending: fc.record({
      key: token,
      control: fc.constantFrom('accept-all', 'save', 'load-always'),
      layer: fc.constantFrom('banner', 'settings-page'),
      shown: fc.uniqueArray(fc.constantFrom(...ASKABLE, 'external.tube')).map((names) => names.sort()),
      previous: fc.oneof(token, fc.constant('')),
    }),
    choice: fc.record({
      categories: fc.dictionary(fc.constantFrom(...ASKABLE), answer),
      providers: fc.dictionary(fc.stringMatching(/^(analytics|external)\.[a-z][a-z0-9-]{0,31}$/), answer),
      objections: fc
        .uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,9}(\.[a-z0-9]{1,5})?$/), { maxLength: 4 })
        .map((ids) => ids.sort()),
    }),
  })
  .chain((part) => fc.constantFrom<typeof part & { gpc?: true }>(part, { ...part, gpc: true }))
  .chain((part) => fc.constantFrom<SurfaceRecord>({ ...part, pending: undefined }, { ...part, receipt: '' }));
const anyRecord: fc.Arbitrary<CookieRecord> = fc
  .dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/), anyPart, { minKeys: 1, maxKeys: 3 })
  .map((surfaces) => ({ surfaces: { ...surfaces } }));

describe('properties', () => {
  test('what is written is read back, whatever the surfaces are called', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const value = writeCookie(record);
        if (value.length <= 3800) expect(readCookie(value)).toEqual(record);
      }),
    );
    const odd = withChoice(undefined, 'constructor', good[0]?.record.surfaces['website'] as SurfaceRecord);
    expect(readCookie(writeCookie(odd))).toEqual(odd);
  });

  test('LAW-3: no string of any kind in the cookie grants anything', () => {
    const nearly = fc
      .tuple(
        fc.constantFrom(...good.map(({ value }) => value)),
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 3 }),
      )
      .map(([value, at, noise]) => {
        const place = at % value.length;
        return value.slice(0, place) + noise + value.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (value) => {
        // None of the vectors was made under this policy, so that nothing near them may grant.
        const { choice } = standing(readCookie(value), publication, 'website', now, { gpc: false });
        for (const row of garden.technologies) {
          const verdict = judge(garden, 'website', choice, { kind: 'technology', id: row.id });
          expect(verdict.because).not.toBe('granted');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('LAW-3: one changed character never makes another record out of a policy, a moment or a version', () => {
    const value = good[0]?.value ?? '';
    for (let at = 0; at < value.length; at++) {
      const record = readCookie(`${value.slice(0, at)}\u0000${value.slice(at + 1)}`);
      expect(record).toBeUndefined();
    }
  });

  test('LAW-3: a value too long to be ours is no record, and is refused at once', () => {
    const long = `v=1${'&website.t=1&website.p=0123456789abcdef&website.r=AAAAAAAAAAAAAAAAAAAAAA'.repeat(2000)}`;
    const start = performance.now();
    expect(readCookie(long)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a choice is per surface', () => {
  test('P34: what was granted on the website says nothing on the platform', () => {
    const part = {
      ...(good[0]?.record.surfaces['website'] as SurfaceRecord),
      at: now.getTime() / 1000 - 10,
      policy: publication.policy,
    };
    const record = withChoice(undefined, 'website', part);
    expect(standing(record, publication, 'website', now, { gpc: false }).choice.categories.analytics).toBe(
      'granted',
    );
    expect(standing(record, publication, 'platform', now, { gpc: false }).choice.categories).toEqual({});
  });
});
