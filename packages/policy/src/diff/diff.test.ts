import { describe, expect, test } from 'vitest';
import { compiled, fixture, fixtureText, vectors } from '../../fixtures/fixture.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { askAgain } from './ask-again.ts';
import { CHANGE_KINDS } from './change.ts';
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

const { changes: rows } = vectors<{ readonly changes: readonly Row[] }>('changes.json');

describe('each kind of change', () => {
  for (const { says, swaps, kind, weight, asks } of rows) {
    test(`${kind}: ${says}`, () => {
      const changes = diff(garden, gardenWith(...swaps));
      expect(changes).toContainEqual(expect.objectContaining({ kind, weight }));
      expect(askAgain(changes)).toEqual(asks);
      expect(changes.filter((change) => change.category && change.weight === 'editorial')).toEqual([]);
    });
  }

  test('every kind of change has a vector or a test here', () => {
    const here = ['marketing-opened', 'provider-added', 'provider-removed', 'surface-removed'];
    expect(new Set([...rows.map(({ kind }) => kind), ...here]).size).toBe(CHANGE_KINDS.length);
  });

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
      gpc: { website: ['analytics', 'marketing', 'external'], platform: ['marketing'] },
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
