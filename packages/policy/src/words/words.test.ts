import { describe, expect, test } from 'vitest';
import { compiled, fixtureText } from '../../fixtures/fixture.ts';
import { CATEGORY_WORDS } from '../defaults/category-words.ts';
import { LANGUAGES } from '../defaults/languages.ts';
import { DEVICE_KINDS, NETWORK_KINDS, type Technology } from '../model/technology.ts';
import { countryWords, dateWords, directionOf, keptWords, kindWords, retentionWords } from '../words.ts';

describe('words that come from data', () => {
  test('P39: how long something is kept, as people say it', () => {
    const words = (iso: string, language: string): string =>
      retentionWords({ kind: 'duration', iso }, language);
    expect(words('P6M', 'nl')).toBe('6 maanden');
    expect(words('P1Y', 'nl')).toBe('1 jaar');
    expect(words('P1Y6M', 'en')).toBe('1 year and 6 months');
    expect(words('P13M', 'fr')).toBe('13 mois');
    expect(words('P6M', 'pl')).toBe('6 miesięcy');
    expect(words('P2W', 'de')).toBe('2 Wochen');
    expect(words('PT12H', 'sv')).toBe('12 timmar');
    expect(words('a while', 'nl')).toBe('a while');
  });

  test('P42: short is a number', () => {
    const words = retentionWords({ kind: 'session-at-most', iso: 'PT12H' }, 'nl');
    expect(words).toBe('zolang uw sessie duurt, hoogstens 12 uur');
  });

  test('P39: what keeps nothing on the device says just that, and how long the figures stay', () => {
    const [count] = compiled(fixtureText('nothing-to-ask.yaml')).technologies.filter(
      ({ consent }) => consent.kind === 'exempt' && 'data-kept' in consent.conditions,
    );
    const row = { ...(count as Technology), retention: { kind: 'none' } } as const;
    expect(keptWords(row, 'nl')).toBe('bewaart niets op uw apparaat; de tellingen: hoogstens 25 maanden');
    expect(keptWords(row, 'en')).toBe('keeps nothing on your device; the counts: at most 25 months');
    expect(keptWords({ ...row, consent: { kind: 'needed' } }, 'nl')).toBe('bewaart niets op uw apparaat');
    for (const language of LANGUAGES) {
      expect(keptWords(row, language)).not.toContain('{}');
      if (language !== 'en') expect(keptWords(row, language)).not.toContain('keeps');
    }
  });

  test('dates as people write them', () => {
    expect(dateWords('2026-05-16', 'nl')).toBe('16 mei 2026');
    expect(dateWords('2026-05-16', 'en')).toBe('16 May 2026');
    expect(dateWords('2026-05-16', 'de')).toBe('16. Mai 2026');
    expect(dateWords('2026-05-01', 'fr')).toBe('1er mai 2026');
    expect(dateWords('2026-05-16T23:59:59.000Z', 'es')).toBe('16 de mayo de 2026');
    expect(dateWords('soon', 'nl')).toBe('soon');
  });

  test('countries by their names', () => {
    expect(countryWords('NL', 'nl')).toBe('Nederland');
    expect(countryWords('DE', 'pl')).toBe('Niemcy');
    expect(countryWords('x', 'nl')).toBe('x');
  });

  test('which way a language is written', () => {
    expect(directionOf('nl')).toBe('ltr');
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('ur-pk')).toBe('rtl');
  });

  test.each(LANGUAGES)('%s has a word for everything', (language) => {
    for (const kind of [...DEVICE_KINDS, ...NETWORK_KINDS]) expect(kindWords(kind, language)).not.toBe('');
    for (const { name, about } of Object.values(CATEGORY_WORDS)) {
      expect(name[language]).toBeTruthy();
      expect(about[language]).toBeTruthy();
    }
    expect(retentionWords({ kind: 'session' }, language)).toBeTruthy();
    expect(retentionWords({ kind: 'none' }, language)).toBeTruthy();
    const kept = retentionWords({ kind: 'session' }, language);
    if (language !== 'en') expect(kept).not.toBe(retentionWords({ kind: 'session' }, 'en'));
  });
});
