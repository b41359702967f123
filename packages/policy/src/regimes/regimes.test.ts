import { describe, expect, test } from 'vitest';
import { compiled, fixtureText } from '../../fixtures/fixture.ts';
import { LANGUAGES } from '../defaults/languages.ts';
import { GROUNDS } from '../file/grounds.ts';
import { readPolicyFile } from '../file/read-policy-file.ts';
import { regimes } from './regimes.ts';

const SOURCE = fixtureText('nothing-to-ask.yaml');

describe('the rules of each country are dated data', () => {
  test.each(regimes)('LAW-20: $id says from when, from where, and to whom to complain', (regime) => {
    expect(regime.from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(regime.choiceHolds).toBe('P6M');
    expect(regime.proofKept).toMatch(/^P\dY$/);
    expect(regime.sources.length).toBeGreaterThan(0);
    expect(regime.authority.url).toMatch(/^https:/);
    for (const language of LANGUAGES) expect(regime.name[language]).toBeTruthy();
    for (const source of regime.sources) expect(Object.keys(source)).toEqual(LANGUAGES);
    expect(regime.gpc?.refuses).toContain('marketing');
    expect(Object.keys(regime.gpc?.source ?? {})).toEqual(LANGUAGES);
    for (const ground of regime.exemptions) expect(GROUNDS[ground]).toBeDefined();
  });

  test.each([
    ['nl', true],
    ['fr', true],
    ['it', true],
    ['uk', true],
    ['de', false],
    ['strictest', false],
  ])('LAW-16: in %s analytics may be exempt: %s', (id, may) => {
    const { kind } = readPolicyFile(SOURCE.replace('regime: nl', `regime: ${id}`), 'x');
    expect(
      regimes.find((regime) => regime.id === id)?.exemptions.includes('privacy-friendly-analytics'),
    ).toBe(may);
    expect(kind === 'policy').toBe(may);
  });

  test('LAW-16: the strictest regime allows only what every other allows', () => {
    const strictest = regimes.find(({ id }) => id === 'strictest')?.exemptions ?? [];
    for (const { exemptions } of regimes)
      expect(strictest.filter((ground) => !exemptions.includes(ground))).toEqual([]);
  });

  test('P13: no ground of any regime fits marketing', () => {
    for (const { categories } of Object.values(GROUNDS)) expect(categories).not.toContain('marketing');
  });

  test('LAW-20: rules of one’s own are data in the file, and no code', () => {
    const own =
      'regime: mine\nregimes:\n  mine: { from: 2027-01-01, name: { nl: Omnibus, en: Omnibus }, choice-holds: P6M, asks-again-after: P4M, exemptions: [preference-storage, user-preference, privacy-friendly-analytics], authority: { name: A, url: https://a.example }, sources: [S, { nl: Wet, en: Act }] }';
    const policy = compiled(SOURCE.replace('regime: nl', own));
    expect(policy.regime).toMatchObject({ id: 'mine', asksAgainAfter: 'P4M', name: { nl: 'Omnibus' } });
    expect(policy.regime.proofKept).toBe('P3Y');
    const longer = own.replace('asks-again-after', 'proof-kept: P2Y, asks-again-after');
    expect(compiled(SOURCE.replace('regime: nl', longer)).regime.proofKept).toBe('P2Y');
    expect(policy.regime.sources.map(({ en }) => en)).toEqual(['S', 'Act']);
    expect(policy.regime.gpc).toMatchObject({ refusesForOthers: ['analytics', 'external'] });
    const lax = own.replace(
      'sources',
      'gpc: { refuses: [marketing], refuses-for-others: [], source: S }, sources',
    );
    expect(compiled(SOURCE.replace('regime: nl', lax)).regime.gpc).toEqual({
      refuses: ['marketing'],
      refusesForOthers: [],
      source: { nl: 'S', en: 'S' },
    });
  });
});
