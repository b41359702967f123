import { describe, expect, test } from 'vitest';
import { fixture, fixtureText } from '../../../fixtures/fixture.ts';
import { SILENCE } from '../../choice/choice.ts';
import { judge } from '../../judge/judge.ts';
import { CATEGORIES } from '../../model/category.ts';
import { USES } from '../../model/technology.ts';
import { GROUNDS } from '../grounds.ts';
import { readPolicyFile } from '../read-policy-file.ts';

const garden = fixture('garden.yaml');
const SOURCE = fixtureText('nothing-to-ask.yaml');
const GARDEN = fixtureText('garden.yaml');

/** The codes after a swap that must really change the file. */
function codes(text: string, from: string, to: string): readonly string[] {
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  const file = readPolicyFile(changed, 'x');
  return file.kind === 'policy' ? file.warnings.map(({ code }) => code) : file.issues.map(({ code }) => code);
}

describe('what the inventory may say', () => {
  test('P8: a sixth category is refused', () => {
    expect(CATEGORIES).toEqual(['necessary', 'functional', 'analytics', 'marketing', 'external']);
    expect(codes(SOURCE, 'category: functional', 'category: social')).toContain('KC-P014');
    expect(codes(SOURCE, 'regime: nl\n', 'regime: nl\ncategories: { social: {} }\n')).toContain('KC-P011');
  });

  test('P9: what is strictly necessary has a written reason in every language', () => {
    for (const { category, consent } of garden.technologies.filter((row) => row.category === 'necessary')) {
      expect(category).toBe('necessary');
      expect(consent.kind === 'exempt' && Object.keys(consent.reason)).toHaveLength(garden.languages.length);
    }
    const reason =
      '      reason: { nl: Zonder deze cookie vergeten wij uw bezwaar., en: Without it we forget your objection. }\n';
    expect(codes(SOURCE, reason, '')).toContain('KC-P065');
    expect(codes(SOURCE, ', en: Without it we forget your objection. }', ' }')).toContain('KC-P020');
  });

  test('P10: something functional is exempt only with an impact that is recorded as none or low', () => {
    expect(codes(SOURCE, 'impact: none', 'impact: low')).toEqual([]);
    expect(codes(SOURCE, 'impact: none, ', '')).toContain('KC-P066');
    expect(codes(SOURCE, 'impact: none', 'impact: high')).toContain('KC-P014');
    for (const ground of ['requested-service', 'security', 'transmission']) {
      expect(codes(SOURCE, 'exempt: user-preference', `exempt: ${ground}`)).toContain('KC-P064');
    }
  });

  test('P11: analytics is exempt only when every condition is answered and met', () => {
    for (const [name, demand] of Object.entries(GROUNDS['privacy-friendly-analytics']?.demands ?? {})) {
      const line = new RegExp(`        ${name}: .*\n`);
      if (!line.test(SOURCE)) {
        expect(demand).toHaveProperty('mayBeLeftOut', true);
        continue;
      }
      const written = SOURCE.match(line)?.[0] ?? '';
      expect(codes(SOURCE, written, ''), name).toContain('KC-P066');
      const broken = 'atMost' in demand ? 'P4Y' : demand.is.includes(true) ? 'false' : 'true';
      const found = codes(SOURCE, written, `        ${name}: ${broken}\n`);
      expect(
        found.some((code) => ['KC-P067', 'KC-P068', 'KC-P012'].includes(code)),
        name,
      ).toBe(true);
    }
  });

  test('LAW-23: a recording of visits is never exempt', () => {
    expect(
      codes(SOURCE, '        objection: true', '        objection: true\n        recording: true'),
    ).toEqual(['KC-P067']);
    expect(
      codes(SOURCE, '        objection: true', '        objection: true\n        recording: false'),
    ).toEqual([]);
  });

  test('P12: one company’s analytics may be exempt in one mode and asked in another', () => {
    const exempt = judge(garden, 'website', SILENCE, { kind: 'technology', id: 'pages-per-day' });
    const extended = judge(garden, 'website', SILENCE, { kind: 'technology', id: 'tally' });
    expect([exempt.allowed, extended.allowed]).toEqual([true, false]);
  });

  test('P13: marketing can never be exempt, on any ground', () => {
    const asked = '    retention: P13M\n    consent: needed\n    sets:\n      - { kind: cookie, name: _bbid';
    for (const ground of Object.keys(GROUNDS)) {
      const exempt = asked.replace(
        'consent: needed',
        `consent: { exempt: ${ground}, reason: *reason-service }`,
      );
      expect(codes(GARDEN, asked, exempt)).toContain('KC-P061');
    }
  });

  test('P14: external content is held until it is granted, with everything it places', () => {
    for (const row of garden.technologies.filter(({ category }) => category === 'external')) {
      const thing = { kind: 'technology', id: row.id } as const;
      expect(judge(garden, 'website', SILENCE, thing).allowed).toBe(false);
      const granted = { ...SILENCE, providers: { [`external.${row.provider}`]: 'granted' as const } };
      expect(judge(garden, 'website', granted, thing).allowed).toBe(true);
    }
  });

  test('P20: consent for what is strictly necessary is refused', () => {
    const exempt = '    consent: { exempt: security, reason: *reason-service }';
    expect(codes(GARDEN, exempt, '    consent: needed')).toContain('KC-P060');
  });

  test('P29: each third party has a reason, and a day on which that was last looked at', () => {
    for (const provider of garden.providers.filter(({ role }) => role !== 'controller')) {
      expect(Object.keys(provider.why)).toHaveLength(garden.languages.length);
      expect(provider.reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(codes(GARDEN, '    why: *why-analytics\n    reviewed: 2026-05-01\n', '')).toEqual([
      'KC-P043',
      'KC-P043',
    ]);
  });

  test('P30: the list is the judge’s own list: what is not on it is held', () => {
    for (const { id, surfaces } of garden.technologies) {
      const verdict = judge(garden, surfaces[0] ?? '', SILENCE, { kind: 'technology', id });
      expect(verdict.because).not.toBe('undeclared');
    }
    const other = judge(garden, 'website', SILENCE, { kind: 'cookie', name: 'not-on-the-list' });
    expect(other).toMatchObject({ allowed: false, because: 'undeclared' });
  });

  test('P31: more than necessary and functional on a signed-in surface is questioned', () => {
    const film = 'provider: tube\n    category: external\n    surfaces: [website]';
    expect(codes(GARDEN, film, film.replace('[website]', '[website, platform]'))).toEqual(['KC-P073']);
  });

  test('P32: analytics says what its figures are for, and may only be for five things', () => {
    expect(USES).toEqual(['security', 'support', 'error-analysis', 'performance', 'improvement']);
    expect(codes(SOURCE, '    uses: [improvement]\n', '')).toEqual(['KC-P074']);
    expect(codes(SOURCE, 'uses: [improvement]', 'uses: [profiling]')).toContain('KC-P014');
  });

  test('P34: marketing on a signed-in surface is refused, unless that surface asks about it itself', () => {
    const pixel = 'provider: billboard\n    category: marketing\n    surfaces: [website]\n    hosts: [px';
    const widened = pixel.replace('[website]', '[website, platform]');
    expect(codes(GARDEN, pixel, widened)).toEqual(['KC-P071']);
    const asks = GARDEN.replace('    signed-in: true\n', '    signed-in: true\n    asks-marketing: true\n');
    expect(codes(asks, pixel, widened)).toEqual([]);
  });

  test('P35: every version has a reason, one of six', () => {
    expect(codes(SOURCE, '  reason: first-publication\n', '')).toEqual(['KC-P010']);
    expect(codes(SOURCE, 'reason: first-publication', 'reason: because')).toEqual(['KC-P014']);
  });

  test('P40: the cookie that keeps the choice is listed, and stays as long as the choice holds', () => {
    const row = garden.technologies.find(({ name }) => name === 'cookie_consent');
    expect(row?.retention).toEqual({ kind: 'duration', iso: garden.regime.choiceHolds });
    expect(codes(SOURCE, 'retention: P6M', 'retention: P7M')).toEqual(['KC-P075']);
  });

  test('P42: how long a short-lived cookie stays is a number, never the word short', () => {
    const token = garden.technologies.find(({ id }) => id === 'csrf_token');
    expect(token?.retention).toEqual({ kind: 'session-at-most', iso: 'PT12H' });
    expect(codes(GARDEN, '{ session-at-most: PT12H }', 'sessie / kort')).toContain('KC-P015');
    expect(codes(GARDEN, '{ session-at-most: PT12H }', '{ session-at-most: kort }')).toContain('KC-P015');
  });

  test('P43: a placeholder anywhere keeps the file from being a policy', () => {
    for (const place of [
      'Bronweg 1, 7511 ZZ Enschede',
      'hallo@source.example',
      'Uw taal onthouden',
      'U kiest zelf uw taal.',
    ]) {
      expect(codes(SOURCE, place, `'[nog invullen]'`)).toContain('KC-P016');
    }
    expect(
      codes(
        SOURCE,
        'settings: { nl: /cookie-instellingen,',
        "settings: { nl: '[link naar cookie-instellingen]',",
      ),
    ).toContain('KC-P016');
  });
});
