import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../fixtures/fixture.ts';
import { publicationOf } from '../diff/publication-of.ts';
import { refusedBySignal } from '../diff/refused-by-signal.ts';
import { judge } from '../judge/judge.ts';
import { ASKABLE } from '../model/category.ts';
import { openQuestions } from './asked.ts';
import { type Choice, SILENCE } from './choice.ts';
import { choiceOf } from './choice-of.ts';
import type { CookieRecord } from './cookie.ts';
import { type Standing, standing } from './standing.ts';

const garden = fixture('garden.yaml');
const publication = publicationOf(garden, []);
const NOW = new Date('2026-06-01T00:00:00Z');
const ON = { gpc: true };
const OFF = { gpc: false };
const GRANTED: Choice = {
  categories: { marketing: 'granted', functional: 'granted' },
  providers: { 'marketing.billboard': 'granted' },
  objections: [],
};

function stands(choice: Choice | undefined, signals: { gpc: boolean }, isLater = false): Standing {
  const part = { at: NOW.getTime() / 1000 - 60, policy: publication.policy, receipt: 'r', gpc: isLater };
  const record: CookieRecord | undefined = choice && { surfaces: { website: { ...part, choice } } };
  return standing(record, publication, 'website', NOW, signals);
}

const allowed = ({ choice }: Standing): readonly string[] =>
  garden.technologies
    .filter(({ id }) => judge(garden, 'website', choice, { kind: 'technology', id }).allowed)
    .map(({ id }) => id);

describe('Global Privacy Control', () => {
  test('SIG-3: it refuses marketing, and what goes to other controllers, without a question; the rest is asked', () => {
    const { choice, said } = stands(undefined, ON);
    expect({ choice, said }).toEqual({
      choice: { ...SILENCE, categories: { analytics: 'denied', marketing: 'denied', external: 'denied' } },
      said: SILENCE,
    });
    expect(openQuestions(garden, 'website', choice)).toEqual(['functional']);
  });

  test('SIG-3: analytics that only a processor sees are asked, and so is external content of one’s own', () => {
    const own = {
      ...garden,
      providers: garden.providers.map((each) =>
        each.id === 'billboard' ? each : { ...each, role: 'processor' as const },
      ),
    };
    expect(refusedBySignal(own, 'website')).toEqual(['marketing']);
    const shared = own.providers.map((each) =>
      each.id === 'scope' ? { ...each, role: 'joint' as const } : each,
    );
    expect(refusedBySignal({ ...own, providers: shared }, 'website')).toEqual(['analytics', 'marketing']);
    expect(refusedBySignal({ ...own, providers: shared }, 'platform')).toEqual(['marketing']);
  });

  test('LAW-20: another reading is another line of the regime; a policy from before refuses marketing', () => {
    const { gpc: _, ...before } = garden.regime;
    expect(refusedBySignal({ ...garden, regime: before }, 'website')).toEqual(['marketing']);
    const gpc = { refuses: ['functional'], refusesForOthers: [], source: {} } as const;
    expect(refusedBySignal({ ...garden, regime: { ...before, gpc } }, 'website')).toEqual(['functional']);
  });

  test('SIG-3: no nagging: where it answers the only question, there is none', () => {
    const rest = { categories: { functional: 'denied', analytics: 'denied', external: 'denied' } } as const;
    expect(openQuestions(garden, 'website', stands({ ...SILENCE, ...rest }, ON).choice)).toEqual([]);
    expect(openQuestions(garden, 'website', stands({ ...SILENCE, ...rest }, OFF).choice)).toEqual([
      'marketing',
    ]);
  });

  test('SIG-4: a yes from before it was on does not count while it is on, and is kept from the next choice', () => {
    const now = stands(GRANTED, ON);
    expect(now.choice.categories).toMatchObject({ marketing: 'denied', functional: 'granted' });
    expect(now.choice.providers).toEqual({});
    expect(now.said.categories).toEqual({ functional: 'granted' });
  });

  test('SIG-4: a yes that was said while it was on counts', () => {
    const now = stands(GRANTED, ON, true);
    expect(now.choice).toMatchObject(GRANTED);
    expect(now.said).toEqual(GRANTED);
  });

  test('SIG-3: it is no answer: what is built on does not hold it, and off again marketing is asked', () => {
    const { said } = stands(undefined, ON);
    const next = choiceOf('refuse-all', ['functional'], said);
    expect(next.categories).toEqual({ functional: 'denied' });
    expect(openQuestions(garden, 'website', stands(next, OFF, true).choice)).toContain('marketing');
  });

  test('LAW-10, SIG-3: a policy that changed does not ask again what it refuses', () => {
    const before = { ...publication, policy: 'f'.repeat(16) };
    const part = { at: NOW.getTime() / 1000 - 60, policy: publication.policy, receipt: 'r', gpc: true };
    const record = { surfaces: { website: { ...part, choice: GRANTED } } };
    expect(standing(record, before, 'website', NOW, OFF).changed).toContain('marketing');
    expect(standing(record, before, 'website', NOW, ON).changed).toEqual(['functional']);
    expect(standing(record, before, 'website', NOW, ON).choice.categories).toEqual({
      analytics: 'denied',
      marketing: 'denied',
      external: 'denied',
    });
  });
});

const answer = fc.constantFrom('granted' as const, 'denied' as const);
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  categories: fc.dictionary(fc.constantFrom(...ASKABLE), answer),
  providers: fc.dictionary(
    fc.constantFrom('marketing.billboard', 'analytics.scope', 'external.tube'),
    answer,
  ),
  objections: fc.constantFrom([], ['pages-per-day']),
});

describe('properties', () => {
  test('SIG-3: a signal never grants: nothing is allowed under it that is held without it', () => {
    fc.assert(
      fc.property(fc.option(anyChoice, { nil: undefined }), fc.boolean(), (choice, isLater) => {
        const without = allowed(stands(choice, OFF, isLater));
        expect(without).toEqual(expect.arrayContaining(allowed(stands(choice, ON, isLater)) as string[]));
      }),
    );
  });

  test('SIG-3: turning it off never allows more than was said', () => {
    fc.assert(
      fc.property(anyChoice, fc.boolean(), (choice, isLater) => {
        const { said } = stands(choice, ON, isLater);
        const afterwards = allowed(stands(said, OFF, true));
        expect(allowed(stands(choice, OFF, isLater))).toEqual(expect.arrayContaining(afterwards as string[]));
      }),
    );
  });

  test('SIG-3: it asks no more questions than there are without it', () => {
    fc.assert(
      fc.property(anyChoice, fc.boolean(), (choice, isLater) => {
        const asked = (signals: { gpc: boolean }): readonly string[] =>
          openQuestions(garden, 'website', stands(choice, signals, isLater).choice);
        expect(asked(OFF)).toEqual(expect.arrayContaining(asked(ON) as string[]));
      }),
    );
  });
});
