import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vectors } from '../../fixtures/fixture.ts';
import { SILENCE } from '../choice/choice.ts';
import { later } from '../choice/later.ts';
import { choiceAt } from './choice-at.ts';
import type { Control } from './decision.ts';
import type { Receipt } from './receipt.ts';

interface Vectors {
  readonly bytes: readonly { readonly receipt: Receipt }[];
  readonly moments: readonly {
    readonly says: string;
    readonly receipts: readonly Partial<Receipt>[];
    readonly then: readonly (readonly [string, string, Readonly<Record<string, string>>])[];
  }[];
}

const { bytes, moments } = vectors<Vectors>('receipt.json');
const base = bytes[0]?.receipt as Receipt;

describe('the vectors of docs/spec/receipt.md: what was allowed when', () => {
  for (const { says, receipts, then } of moments) {
    test(says, () => {
      const chain = receipts.map((changes) => ({ ...base, ...changes }));
      for (const [moment, because, categories] of then) {
        const found = choiceAt(chain, moment);
        expect([moment, found.because, found.choice.categories]).toEqual([moment, because, categories]);
      }
      expect(choiceAt([...chain].reverse(), '2026-08-01T00:00:00.000Z')).toEqual(
        choiceAt(chain, '2026-08-01T00:00:00.000Z'),
      );
    });
  }
});

const START = Date.parse('2026-01-01T00:00:00.000Z');

/** A chain of presses, each with what it says and how many minutes after the one before. */
const chains: fc.Arbitrary<readonly Receipt[]> = fc
  .array(
    fc.record({
      control: fc.constantFrom<Control>('accept-all', 'refuse-all', 'save', 'withdraw-all', 'load-once'),
      analytics: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 400_000 }),
    }),
    { maxLength: 8 },
  )
  .map((presses) => {
    let at = START;
    return presses.map(({ control, analytics, minutes }, index) => {
      at += minutes * 60_000;
      const isYes = control === 'accept-all' || (control === 'save' && analytics);
      return {
        ...base,
        id: `receipt-${index}`,
        previous: index === 0 ? '' : `receipt-${index - 1}`,
        control,
        recordedAt: new Date(at).toISOString(),
        validUntil: later(new Date(at), 'P6M').toISOString(),
        choice:
          control === 'load-once'
            ? { categories: {}, providers: { 'external.tube': 'granted' as const }, objections: [] }
            : {
                categories: { analytics: isYes ? ('granted' as const) : ('denied' as const) },
                providers: {},
                objections: [],
              },
      };
    });
  });

const whenever = fc
  .integer({ min: -1000, max: 3_000_000 })
  .map((minutes) => new Date(START + minutes * 60_000).toISOString());

describe('P25: what was allowed when', () => {
  test('P25, WD-8: nothing that is recorded later, a withdrawal too, changes what was allowed before it', () => {
    fc.assert(
      fc.property(chains, fc.nat(8), whenever, (chain, count, moment) => {
        const known = chain.slice(0, count);
        const next = chain[count];
        fc.pre(next === undefined || moment < next.recordedAt);
        expect(choiceAt(chain, moment)).toEqual(choiceAt(known, moment));
      }),
      { numRuns: 500 },
    );
  });

  test('P25: from the moment of a withdrawal on nothing is allowed, until the next yes', () => {
    fc.assert(
      fc.property(chains, whenever, (chain, moment) => {
        const before = chain.filter((each) => each.recordedAt <= moment && each.control !== 'load-once');
        const grants = Object.values(choiceAt(chain, moment).choice.categories).includes('granted');
        const last = before.at(-1);
        const said = last?.choice.categories.analytics === 'granted';
        expect(grants).toBe(said && moment < (last?.validUntil ?? ''));
      }),
      { numRuns: 500 },
    );
  });

  test('LAW-3: without a receipt, and before the first one, nothing was allowed', () => {
    expect(choiceAt([], '2026-08-01T00:00:00.000Z')).toMatchObject({ choice: SILENCE, because: 'silent' });
    expect(choiceAt([base], 'no moment')).toMatchObject({ choice: SILENCE });
  });
});
