import { describe, expect, test } from 'vitest';
import { compiled, fixture, fixtureText } from '../../fixtures/fixture.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { askAgain } from './ask-again.ts';
import { diff } from './diff.ts';
import { publicationOf } from './publication-of.ts';

const GARDEN = fixtureText('garden.yaml');
const garden = fixture('garden.yaml');

/** The garden with other words in its file. */
function gardenWith(...swaps: readonly (readonly [string, string])[]): CompiledPolicy {
  let text = GARDEN;
  for (const [from, to] of swaps) {
    expect(text.includes(from), from).toBe(true);
    text = text.replace(from, () => to);
  }
  return compiled(text);
}

interface Row {
  readonly says: string;
  readonly swaps: readonly (readonly [string, string])[];
  readonly kind: string;
  readonly weight: 'editorial' | 'material';
  /** Who is asked again, by surface. */
  readonly asks: Readonly<Record<string, readonly string[]>>;
}

const COOKIE_P1Y: readonly (readonly [string, string])[] = [
  [
    'regime: nl\n',
    'regime: own\nregimes:\n  own: { from: 2026-01-01, name: { nl: N, en: N, de: N, fr: N, es: N, it: N, pt: N, pl: N, sv: N }, choice-holds: P1Y, asks-again-after: P6M, exemptions: [requested-service, preference-storage, security, user-preference, privacy-friendly-analytics], authority: { name: A, url: https://a.example }, sources: [S] }\n',
  ],
  [
    'sv: Minnas och bevisa ditt val\n    retention: P6M',
    'sv: Minnas och bevisa ditt val\n    retention: P1Y',
  ],
];

const rows: readonly Row[] = [
  {
    says: 'another title',
    swaps: [['nl: Cookiebeleid De', 'nl: Het cookiebeleid van De']],
    kind: 'title-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'another link',
    swaps: [['privacy: /privacy\n', 'privacy: /privacybeleid\n']],
    kind: 'links-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'one language less',
    swaps: [['pl, sv]', 'pl]']],
    kind: 'languages-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'another colour',
    swaps: [['regime: nl\n', "regime: nl\ntheme: { light: { accent: '#1f4f1a' } }\n"]],
    kind: 'theme-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'another company asks',
    swaps: [['name: De Stille Tuin B.V.', 'name: De Luide Tuin B.V.']],
    kind: 'owner-changed',
    weight: 'material',
    asks: { website: ['functional', 'analytics', 'marketing', 'external'] },
  },
  {
    says: 'a category is explained otherwise',
    swaps: [
      [
        'regime: nl\n',
        'regime: nl\ncategories: { external: { about: { nl: x, en: x, de: x, fr: x, es: x, it: x, pt: x, pl: x, sv: x } } }\n',
      ],
    ],
    kind: 'category-words-changed',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'a category is called otherwise',
    swaps: [
      [
        'regime: nl\n',
        'regime: nl\ncategories: { external: { name: { nl: x, en: x, de: x, fr: x, es: x, it: x, pt: x, pl: x, sv: x } } }\n',
      ],
    ],
    kind: 'category-words-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'other rules',
    swaps: [['regime: nl', 'regime: fr']],
    kind: 'regime-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'a choice holds longer',
    swaps: COOKIE_P1Y,
    kind: 'choice-holds-longer',
    weight: 'material',
    asks: { website: ['functional', 'analytics', 'marketing', 'external'] },
  },
  {
    says: 'a new surface',
    swaps: [
      ['  platform:\n', '  shop: { hosts: [shop.garden.example], paths: [/] }\n  platform:\n'],
      ['surfaces: [website, platform]', 'surfaces: [website, platform, shop]'],
    ],
    kind: 'surface-added',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'another path',
    swaps: [['paths: [/platform]', 'paths: [/app]']],
    kind: 'surface-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'a provider of another kind',
    swaps: [
      ['name: Tally Analytics GmbH\n    role: processor', 'name: Tally Analytics GmbH\n    role: joint'],
    ],
    kind: 'provider-role-changed',
    weight: 'material',
    asks: { website: ['analytics'] },
  },
  {
    says: 'a provider that becomes a processor',
    swaps: [['name: Scope Insights Ltd\n    role: joint', 'name: Scope Insights Ltd\n    role: processor']],
    kind: 'provider-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'a provider that leaves the EEA',
    swaps: [['    country: FR', '    country: US\n    transfer: standard-clauses']],
    kind: 'provider-left-eea',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'a provider’s new address',
    swaps: [['website: https://tally.example\n', 'website: https://www.tally.example\n']],
    kind: 'provider-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'another company under the same id',
    swaps: [
      ['name: Example Video Ltd', 'name: Other Video Ltd'],
      ['website: https://video.example\n', 'website: https://other.example\n'],
    ],
    kind: 'provider-replaced',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'a technology of another kind',
    swaps: [['id: map\n    kind: image', 'id: map\n    kind: frame']],
    kind: 'kind-changed',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'a technology in another category',
    swaps: [['provider: atlas\n    category: external', 'provider: atlas\n    category: functional']],
    kind: 'category-changed',
    weight: 'material',
    asks: { website: ['functional'] },
  },
  {
    says: 'a technology of another provider',
    swaps: [['provider: atlas\n    category: external', 'provider: tube\n    category: external']],
    kind: 'provider-replaced',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'another purpose',
    swaps: [['nl: Een kaart tonen die u wilt zien', 'nl: Een kaart tonen en bijhouden waar u bent']],
    kind: 'purpose-changed',
    weight: 'material',
    asks: { website: ['external'] },
  },
  {
    says: 'LAW-22: figures are used for more',
    swaps: [['uses: [improvement, performance]', 'uses: [improvement, performance, support]']],
    kind: 'uses-widened',
    weight: 'material',
    asks: {},
  },
  {
    says: 'kept longer',
    swaps: [
      ['{ kind: cookie, name: _bbid, retention: P13M }', '{ kind: cookie, name: _bbid, retention: P2Y }'],
    ],
    kind: 'retention-longer',
    weight: 'material',
    asks: { website: ['marketing'] },
  },
  {
    says: 'kept shorter',
    swaps: [
      ['{ kind: cookie, name: _bbid, retention: P13M }', '{ kind: cookie, name: _bbid, retention: P1Y }'],
    ],
    kind: 'retention-shorter',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'used in one more place',
    swaps: [
      [
        'provider: atlas\n    category: external\n    surfaces: [website]',
        'provider: atlas\n    category: external\n    surfaces: [website, platform]',
      ],
    ],
    kind: 'surfaces-added',
    weight: 'material',
    asks: { platform: ['external'] },
  },
  {
    says: 'used in one place less',
    swaps: [
      [
        'name: language\n    kind: cookie\n    provider: garden\n    category: functional\n    surfaces: [website, platform]',
        'name: language\n    kind: cookie\n    provider: garden\n    category: functional\n    surfaces: [website]',
      ],
    ],
    kind: 'surfaces-removed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'what was exempt needs consent',
    swaps: [
      [
        '      exempt: user-preference\n      reason: *reason-service\n      because: { impact: none, set-by-visitor: true, cross-site: false }',
        '',
      ],
    ].map(([from]) => [`    consent:\n${from}`, '    consent: needed'] as const),
    kind: 'consent-needed',
    weight: 'material',
    asks: { website: ['functional'], platform: ['functional'] },
  },
  {
    says: 'what needed consent is exempt',
    swaps: [
      [
        'sv: Visa vilka växter du senast tittade på\n    retention: P30D\n    consent: needed',
        'sv: Visa vilka växter du senast tittade på\n    retention: P30D\n    consent: { exempt: user-preference, reason: *reason-service, because: { impact: low, set-by-visitor: true, cross-site: false } }',
      ],
    ],
    kind: 'consent-exempt',
    weight: 'material',
    asks: {},
  },
  {
    says: 'another reason for an exemption',
    swaps: [['impact: none', 'impact: low']],
    kind: 'exemption-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'a name by which it is found',
    swaps: [['name: Plattegrond', 'name: Kaart']],
    kind: 'technology-changed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'a technology less',
    swaps: [['      - { kind: indexed-db, name: scope-events, retention: P30D }\n', '']],
    kind: 'technology-removed',
    weight: 'editorial',
    asks: {},
  },
  {
    says: 'LAW-10: a technology more',
    swaps: [
      [
        '      - { kind: cookie, name: _bbid',
        '      - { kind: local-storage, name: bb-profile, retention: P1Y }\n      - { kind: cookie, name: _bbid',
      ],
    ],
    kind: 'technology-added',
    weight: 'material',
    asks: { website: ['marketing'] },
  },
  {
    says: 'one more of the same kind, for the same purpose, by the same company, no longer',
    swaps: [
      [
        '      - { kind: cookie, name: _bbid',
        '      - { kind: cookie, name: _bbid2, retention: P1M }\n      - { kind: cookie, name: _bbid',
      ],
    ],
    kind: 'technology-added',
    weight: 'editorial',
    asks: {},
  },
];

describe('each kind of change', () => {
  test.each(rows.map((row) => [`${row.kind}: ${row.says}`, row] as const))(
    '%s',
    (_, { swaps, kind, weight, asks }) => {
      const changes = diff(garden, gardenWith(...swaps));
      expect(changes).toContainEqual(expect.objectContaining({ kind, weight }));
      expect(askAgain(changes)).toEqual(asks);
      for (const { weight: heavy, category } of changes)
        expect(category === undefined || heavy === 'material').toBe(true);
    },
  );

  test('a provider that comes with a technology opens that category only, and says so', () => {
    const next = gardenWith(
      ['provider: atlas\n    category: external', 'provider: garden\n    category: external'],
      ['    paths: [/count]', '    paths: [/count]'],
      ['id: map\n    kind: image', 'id: map\n    paths: [/map]\n    kind: image'],
    );
    const kinds = diff(garden, next).map(({ kind }) => kind);
    expect(kinds).toContain('provider-replaced');
  });

  test('a provider or surface that goes is told, and asks nobody', () => {
    const without = {
      ...garden,
      hash: 'x',
      providers: garden.providers.slice(0, 3),
      surfaces: garden.surfaces.slice(0, 1),
    };
    const kinds = diff(garden, without).map(({ kind, weight }) => `${kind} ${weight}`);
    expect(kinds).toContain('provider-removed editorial');
    expect(kinds).toContain('surface-removed editorial');
    expect(diff(without, garden).map(({ kind }) => kind)).toContain('provider-added');
  });

  test('P34: a platform that begins to ask about marketing asks everyone there', () => {
    const technologies = garden.technologies.map((row) =>
      row.id === 'billboard' ? { ...row, surfaces: ['platform'] } : row,
    );
    const old = { ...garden, technologies, hash: 'x' };
    const surfaces = garden.surfaces.map((surface) => ({ ...surface, asksMarketing: surface.signedIn }));
    const changes = diff(old, { ...old, surfaces, hash: 'y' });
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'marketing-opened', weight: 'material' }));
    expect(askAgain(changes)).toEqual({ platform: ['marketing'] });
  });
});

describe('a version as a whole', () => {
  test('P37: the same content is no change, whatever the version is called', () => {
    const next = gardenWith(
      ["version: '1.0'", "version: '1.1'"],
      ['date: 2026-05-16', 'date: 2026-06-16'],
      ['reason: first-publication', 'reason: editorial'],
    );
    expect(next.hash).not.toBe(garden.hash);
    expect(diff(garden, next)).toEqual([]);
  });

  test('INV-6: whoever wrote it down as editorial does not make it so', () => {
    const next = gardenWith(
      ['reason: first-publication', 'reason: editorial'],
      ['name: _bbid, retention: P13M', 'name: _bbid, retention: P2Y'],
    );
    expect(diff(garden, next)).toContainEqual(expect.objectContaining({ weight: 'material' }));
  });

  test('a new translation of the same texts asks nobody again', () => {
    const less = gardenWith(['pl, sv]', 'pl]']);
    expect(askAgain(diff(less, garden))).toEqual({});
  });

  test('LAW-10: the publication says for every earlier policy what must be asked again', () => {
    const longer = gardenWith(['name: _bbid, retention: P13M', 'name: _bbid, retention: P2Y']);
    const titled = gardenWith(['nl: Cookiebeleid De', 'nl: Het cookiebeleid van De']);
    expect(publicationOf(longer, [garden, titled, longer])).toEqual({
      policy: longer.hash.slice(0, 16),
      choiceHolds: 'P6M',
      earlier: {
        [garden.hash.slice(0, 16)]: { website: ['marketing'] },
        [titled.hash.slice(0, 16)]: { website: ['marketing'] },
      },
    });
  });

  test('LAW-9: a change that was taken back asks nobody who agreed before it', () => {
    const longer = gardenWith(['name: _bbid, retention: P13M', 'name: _bbid, retention: P2Y']);
    expect(publicationOf(garden, [garden, longer]).earlier).toEqual({ [longer.hash.slice(0, 16)]: {} });
  });
});
