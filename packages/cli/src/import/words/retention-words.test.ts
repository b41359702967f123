import { expect, test } from 'vitest';
import { readRetention } from './retention-words.ts';

const durations: readonly (readonly [string, string])[] = [
  ['6 maanden', 'P6M'],
  ['1 jaar', 'P1Y'],
  ['een jaar', 'P1Y'],
  ['24 uur', 'PT24H'],
  ['30 min.', 'PT30M'],
  ['1 year', 'P1Y'],
  ['2 years', 'P2Y'],
  ['13 months', 'P13M'],
  ['400 days', 'P400D'],
  ['2 Jahre', 'P2Y'],
  ['13 Monate', 'P13M'],
  ['zwölf Monate', 'P12M'],
  ['13 mois', 'P13M'],
  ['1 an', 'P1Y'],
  ['un an', 'P1Y'],
  ['2 années', 'P2Y'],
  ['10 secondes', 'PT10S'],
  ['max. 2 jaar', 'P2Y'],
  ['bis zu 2 Jahre', 'P2Y'],
  ["jusqu'à 13 mois", 'P13M'],
  ['1 jaar en 1 maand', 'P1Y1M'],
  ['1 year and 24 hours', 'P1YT24H'],
  ['half jaar', 'P6M'],
  ['anderhalf jaar', 'P18M'],
  ['1,5 jaar', 'P18M'],
  ['0.5 hours', 'PT30M'],
  ['90d', 'P90D'],
  ['P13M', 'P13M'],
  ['pt12h', 'PT12H'],
];

test.each(durations)('"%s" is %s', (words, iso) => {
  expect(readRetention(words)).toEqual({ kind: 'duration', iso });
});

test.each([
  'Sessie',
  'session',
  'Session cookie',
  'Sitzung',
  'Sitzungsende',
  'Ende der Sitzung',
  'Fin de session',
  'Tot het sluiten van de browser',
  'Until you close your browser',
  'Bis der Browser geschlossen wird',
])('"%s" is the session', (words) => {
  expect(readRetention(words)).toEqual({ kind: 'session' });
});

test.each([
  ['Sessie, max. 12 uur', 'PT12H'],
  ['Session (at most 30 minutes)', 'PT30M'],
])('"%s" is the session, and at most %s', (words, iso) => {
  expect(readRetention(words)).toEqual({ kind: 'session-at-most', iso });
});

test.each([
  ['Sessie / kort', 'session PT12H'],
  ['Sessie / 30 minuten', 'session PT30M'],
  ['persistent', ''],
  ['Permanent', ''],
  ['onbeperkt', ''],
  ['illimité', ''],
  ['zo lang als nodig', ''],
  ['1 jaar of 2 jaar', 'P2Y'],
  ['1 - 2 jaar', 'P2Y'],
  ['6m', ''],
  ['0 dagen', ''],
  ['1.3 maanden', ''],
  ['2 jaar na laatste bezoek', 'P2Y'],
  ['n.v.t.', 'none'],
  ['', 'none'],
])('P42: "%s" is a doubt for a person, with "%s" to start from', (words, guess) => {
  expect(readRetention(words)).toMatchObject({ kind: 'doubt', guess });
});
