import { describe, expect, test } from 'vitest';
import { fixture, vectors } from '../../fixtures/fixture.ts';
import { asked, openQuestions } from './asked.ts';
import { type Choice, SILENCE } from './choice.ts';
import { choiceOf } from './choice-of.ts';
import type { CookieRecord } from './cookie.ts';
import { later } from './later.ts';
import type { Publication } from './publication.ts';
import { standing } from './standing.ts';

const CHOICE: Choice = {
  categories: { analytics: 'granted', external: 'denied', marketing: 'granted' },
  providers: { 'analytics.scope': 'denied', 'external.tube': 'granted', 'marketing.billboard': 'granted' },
  objections: ['pages-per-day'],
};
const QUIET = { gpc: false };
const AT = new Date('2026-05-16T12:00:00Z');
const CURRENT = 'aaaaaaaaaaaaaaaa';
const EARLIER = 'bbbbbbbbbbbbbbbb';
const publication: Publication = {
  policy: CURRENT,
  choiceHolds: 'P6M',
  gpc: {},
  earlier: { [EARLIER]: { website: ['analytics', 'external'] } },
};

function recordUnder(policy: string): CookieRecord {
  const part = { at: AT.getTime() / 1000, policy, receipt: 'r', choice: CHOICE };
  return { surfaces: { website: part } };
}

function stands(policy: string, now: string): ReturnType<typeof standing> {
  return standing(recordUnder(policy), publication, 'website', new Date(now), QUIET);
}

describe('how long a choice holds', () => {
  test('P40: six calendar months from the choice, to the second', () => {
    expect(stands(CURRENT, '2026-11-16T11:59:59Z').choice).toEqual(CHOICE);
    expect(stands(CURRENT, '2026-11-16T11:59:59Z').until).toEqual(new Date('2026-11-16T12:00:00Z'));
    expect(stands(CURRENT, '2026-11-16T12:00:00Z').choice).toEqual(SILENCE);
  });

  test('LAW-8: a refusal holds as long as a grant', () => {
    const categories = stands(CURRENT, '2026-11-16T11:59:59Z').choice.categories;
    expect(categories).toEqual({ analytics: 'granted', external: 'denied', marketing: 'granted' });
  });

  test('the receipt of an expired choice is still known, so that the next one can name it', () => {
    expect(stands(CURRENT, '2027-01-01T00:00:00Z')).toEqual({
      choice: SILENCE,
      said: SILENCE,
      at: undefined,
      until: undefined,
      receipt: 'r',
      changed: [],
    });
  });

  test('LAW-3: a choice from the future never grants; a visitor’s clock may be a day behind', () => {
    expect(stands(CURRENT, '2026-05-15T12:00:01Z').choice).toEqual(CHOICE);
    expect(stands(CURRENT, '2026-05-15T11:59:59Z').choice).toEqual(SILENCE);
  });

  test('LAW-3: no clock, no length, no record: silence', () => {
    const unclear = { ...publication, choiceHolds: 'for ever' };
    expect(standing(recordUnder(CURRENT), unclear, 'website', AT, QUIET).choice).toEqual(SILENCE);
    expect(
      standing(recordUnder(CURRENT), publication, 'website', new Date(Number.NaN), QUIET).choice,
    ).toEqual(SILENCE);
    expect(standing(undefined, publication, 'website', AT, QUIET).choice).toEqual(SILENCE);
    expect(standing(recordUnder(CURRENT), publication, 'toString', AT, QUIET).choice).toEqual(SILENCE);
  });

  const { durations } = vectors<{
    durations: readonly { from: string; holds: string; until: string }[];
  }>('compiled-policy.json');
  test.each(durations)('$from and $holds is $until', ({ from, holds, until }) => {
    expect(later(new Date(from), holds).toISOString()).toBe(until);
  });
});

describe('under a later policy', () => {
  test('LAW-10: a grant falls back to not asked where the policy changed materially, a refusal stays', () => {
    const { choice, changed } = stands(EARLIER, '2026-06-01T00:00:00Z');
    expect(choice.categories).toEqual({ external: 'denied', marketing: 'granted' });
    expect(choice.providers).toEqual({ 'analytics.scope': 'denied', 'marketing.billboard': 'granted' });
    expect(choice.objections).toEqual(['pages-per-day']);
    expect(changed).toEqual(['analytics']);
  });

  test('LAW-3: under a policy that nobody knows, no grant stands', () => {
    const { choice, changed } = stands('cccccccccccccccc', '2026-06-01T00:00:00Z');
    expect(choice.categories).toEqual({ external: 'denied' });
    expect(choice.providers).toEqual({ 'analytics.scope': 'denied' });
    expect(changed).toEqual(['analytics', 'marketing']);
  });

  test('LAW-9: a change that does not matter asks nobody again', () => {
    const calm = { ...publication, earlier: { [EARLIER]: {} } };
    expect(standing(recordUnder(EARLIER), calm, 'website', AT, QUIET).choice).toEqual(CHOICE);
  });
});

describe('what is asked', () => {
  const garden = fixture('garden.yaml');

  test('P21: where nothing needs consent nothing is asked', () => {
    expect(asked(fixture('nothing-to-ask.yaml'), 'website')).toEqual([]);
    expect(asked(garden, 'platform')).toEqual([]);
  });

  test('P20: what is strictly necessary is never asked', () => {
    expect(asked(garden, 'website')).toEqual(['functional', 'analytics', 'marketing', 'external']);
  });

  test('LAW-9: an answer of either kind closes a question', () => {
    expect(openQuestions(garden, 'website', SILENCE)).toEqual(asked(garden, 'website'));
    expect(openQuestions(garden, 'website', CHOICE)).toEqual(['functional']);
  });

  test('P34: marketing is not even asked on a signed-in surface that does not inform about it', () => {
    const surfaces = garden.surfaces.map((surface) => ({ ...surface, signedIn: true }));
    expect(asked({ ...garden, surfaces }, 'website')).not.toContain('marketing');
  });
});

describe('what one press says', () => {
  test('P22: accepting grants what was on show, and nothing else', () => {
    const said = choiceOf('accept-all', ['external'], { ...SILENCE, categories: { analytics: 'denied' } });
    expect(said.categories).toEqual({ analytics: 'denied', external: 'granted' });
  });

  test('refusing takes back the single providers in what was on show', () => {
    const said = choiceOf('refuse-all', ['analytics', 'external'], CHOICE);
    expect(said.categories).toEqual({ analytics: 'denied', external: 'denied', marketing: 'granted' });
    expect(said.providers).toEqual({ 'marketing.billboard': 'granted' });
  });

  test('P24: withdrawing leaves no grant at all, and keeps objections', () => {
    const said = choiceOf('withdraw-all', ['functional'], CHOICE);
    expect(Object.values(said.categories)).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(said.providers).toEqual({});
    expect(said.objections).toEqual(['pages-per-day']);
  });
});
