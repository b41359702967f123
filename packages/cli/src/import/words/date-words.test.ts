import { expect, test } from 'vitest';
import { readDate } from './date-words.ts';

test.each([
  ['Laatst bijgewerkt: 16 mei 2026', '2026-05-16'],
  ['16 May 2026', '2026-05-16'],
  ['May 16, 2026', '2026-05-16'],
  ['16th of May 2026', '2026-05-16'],
  ['16. Mai 2026', '2026-05-16'],
  ['Stand: 1. März 2025', '2025-03-01'],
  ['le 1er août 2024', '2024-08-01'],
  ['3 févr. 2024', '2024-02-03'],
  ['2026-05-16', '2026-05-16'],
  ['16-05-2026', '2026-05-16'],
  ['16.5.2026', '2026-05-16'],
  ['16/05/2026', '2026-05-16'],
  ['5/16/2026', '2026-05-16'],
])('"%s" is %s', (words, iso) => {
  expect(readDate(words)).toMatchObject({ iso, sure: true });
});

test.each([
  ['5/6/2026', '2026-06-05'],
  ['Mei 2026', '2026-05-01'],
  ['Stand: Mai 2026', '2026-05-01'],
])('"%s" is a doubt, perhaps %s', (words, iso) => {
  expect(readDate(words)).toMatchObject({ iso, sure: false });
});

test.each(['31 februari 2026', '99-99-2026', 'gisteren', '', '2026'])('"%s" is no date', (words) => {
  expect(readDate(words)).toBeUndefined();
});
