import { expect, test } from 'vitest';
import { readCategory } from './category-words.ts';

test.each([
  ['Noodzakelijk', 'necessary'],
  ['Strikt noodzakelijke cookies', 'necessary'],
  ['Strictly necessary', 'necessary'],
  ['Technisch notwendig', 'necessary'],
  ['Strictement nécessaires', 'necessary'],
  ['Essenziell', 'necessary'],
  ['Functioneel', 'functional'],
  ['Preferences', 'functional'],
  ['Präferenzen', 'functional'],
  ['Fonctionnels', 'functional'],
  ['Analytische cookies', 'analytics'],
  ['Statistics', 'analytics'],
  ['Statistik', 'analytics'],
  ['Mesure d’audience', 'analytics'],
  ['Marketing', 'marketing'],
  ['Werbung', 'marketing'],
  ['Targeting', 'marketing'],
  ['Publicitaires', 'marketing'],
  ['Social media en externe content', 'external'],
  ['Externe Medien', 'external'],
  ['Réseaux sociaux', 'external'],
] as const)('P8: "%s" is %s', (words, category) => {
  expect(readCategory(words)).toEqual({ kind: 'sure', category });
});

test.each([
  ['niet-noodzakelijk', ''],
  ['non-essential', ''],
  ['nicht notwendig', ''],
  ['Non nécessaires', ''],
  ['Diversen', ''],
  ['', ''],
  ['Analytisch / marketing', 'marketing'],
  ['Functional and analytics', 'analytics'],
] as const)('"%s" is a doubt, and never the milder of two', (words, category) => {
  expect(readCategory(words)).toMatchObject({ kind: 'doubt', category });
});
