import { expect, test } from 'vitest';
import { type Count, withoutFew } from './counts.ts';

const cell = (changes: Partial<Count>): Count => ({
  day: '2026-06-01',
  surface: 'website',
  language: 'nl',
  control: 'save',
  category: 'analytics',
  answer: 'granted',
  count: 100,
  ...changes,
});

test('a group in which an answer was given by few is left out whole: the rest would tell it', () => {
  const few = [cell({ count: 3 }), cell({ answer: 'denied', count: 97 }), cell({ category: 'external' })];
  const many = [cell({ day: '2026-06-02' }), cell({ day: '2026-06-02', answer: 'denied', count: 20 })];
  expect(withoutFew([...few, ...many], 20)).toEqual(many);
});

test('days, surfaces, languages and controls are groups of their own', () => {
  const kept = [
    cell({}),
    cell({ surface: 'platform' }),
    cell({ language: 'en' }),
    cell({ control: 'refuse-all' }),
  ];
  expect(withoutFew([...kept, cell({ day: '2026-06-03', count: 1 })], 5)).toEqual(kept);
});
