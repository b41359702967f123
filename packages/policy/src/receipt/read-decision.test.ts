import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vectors } from '../../fixtures/fixture.ts';
import { DECISION_ISSUE_CODES } from './decision-issue.ts';
import { readDecision } from './read-decision.ts';

interface Vectors {
  readonly good: readonly { readonly says: string; readonly input: unknown; readonly choice: unknown }[];
  readonly bad: readonly {
    readonly says: string;
    readonly input: unknown;
    readonly code: string;
    readonly path: string;
  }[];
}

const { good, bad } = vectors<Vectors>('receipt.json');

describe('the vectors of docs/spec/receipt.md', () => {
  for (const { says, input, choice } of good) {
    test(says, () => {
      const read = readDecision(input);
      expect(read.kind === 'decision' && read.decision.choice).toEqual(choice);
    });
  }

  for (const { says, input, code, path } of bad) {
    test(`refused: ${says}`, () => {
      const read = readDecision(input);
      expect(read.kind === 'issues' && read.issues).toContainEqual(expect.objectContaining({ code, path }));
    });
  }

  test('every code has a vector', () => {
    const shown = new Set([...bad.map(({ code }) => code), 'KC-D004']);
    expect(Object.keys(DECISION_ISSUE_CODES).filter((code) => !shown.has(code))).toEqual([]);
  });
});

describe('reading a decision', () => {
  const whole = good[0]?.input as Record<string, unknown>;

  test('it is total: anything that is sent has an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(whole)), (value, key) => {
        expect(['decision', 'issues']).toContain(readDecision(value).kind);
        expect(['decision', 'issues']).toContain(readDecision({ ...whole, [key]: value }).kind);
      }),
    );
  });

  test('it is bounded: more answers than any policy has are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 301 }, (_, index) => [`analytics.p${index}`, 'granted']),
    );
    const read = readDecision({ ...whole, choice: { categories: {}, providers: many, objections: [] } });
    expect(read.kind === 'issues' && read.issues).toContainEqual(
      expect.objectContaining({ code: 'KC-D004' }),
    );
    const objections = Array.from({ length: 301 }, (_, index) => `t${index}`);
    expect(readDecision({ ...whole, choice: { categories: {}, providers: {}, objections } }).kind).toBe(
      'issues',
    );
  });

  test('LAW-6: all sixteen ways to tick four boxes are read as they were ticked', () => {
    const names = ['functional', 'analytics', 'marketing', 'external'];
    for (let ticked = 0; ticked < 16; ticked++) {
      const boxes = names.filter((_, index) => ticked & (1 << index));
      const { choice: _, ...fields } = whole;
      const form = {
        ...fields,
        control: 'save',
        asked: names.join(','),
        ...Object.fromEntries(boxes.map((name) => [`category.${name}`, 'on'])),
      };
      const read = readDecision(form);
      const expected = Object.fromEntries(
        names.map((name) => [name, boxes.includes(name) ? 'granted' : 'denied']),
      );
      expect(read.kind === 'decision' && read.decision.choice.categories).toEqual(expected);
    }
  });

  test('a message never repeats what was sent', () => {
    const read = readDecision({ ...whole, surface: '<script>alert(1)</script>' });
    expect(JSON.stringify(read)).not.toContain('script');
  });
});
