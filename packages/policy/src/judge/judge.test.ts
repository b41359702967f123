import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture, vectors } from '../../fixtures/fixture.ts';
import { type Choice, SILENCE } from '../choice/choice.ts';
import { ASKABLE } from '../model/category.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { judge } from './judge.ts';
import { type Judgeable, type JudgedTechnology, judgeableOn } from './judgeable.ts';
import type { Thing } from './thing.ts';
import type { Verdict } from './verdict.ts';

const garden = fixture('garden.yaml');

interface Vectors {
  readonly choices: Readonly<Record<string, Choice>>;
  readonly verdicts: readonly {
    readonly says: string;
    readonly surface: string;
    readonly choice: string;
    readonly thing: Thing;
    readonly verdict: Verdict;
  }[];
}

const { choices, verdicts } = vectors<Vectors>('verdict.json');
const chosen = (name: string): Choice => choices[name] ?? SILENCE;

describe('the vectors of docs/spec/verdict.md', () => {
  test.each(verdicts)('$says', ({ surface, choice, thing, verdict }) => {
    expect(judge(garden, surface, chosen(choice), thing)).toEqual(verdict);
  });

  test.each(verdicts)(
    'a page that carries one surface agrees: $says',
    ({ surface, choice, thing, verdict }) => {
      const onPage = judge(judgeableOn(garden, surface), surface, chosen(choice), thing);
      expect(onPage.allowed).toBe(verdict.allowed);
    },
  );
});

const things: readonly Thing[] = garden.technologies.flatMap((row): Thing[] => [
  { kind: 'technology', id: row.id },
  ...row.hosts.map((host) => ({ kind: row.kind, host, path: row.paths[0] ?? '/' }) as Thing),
  ...(row.hosts.length ? [] : [{ kind: row.kind, name: row.name.replace('*', 'x') } as Thing]),
]);
const anyThing = fc.constantFrom(...things);
const answer = fc.constantFrom('granted' as const, 'denied' as const);
const providerKeys = garden.technologies.map(({ category, provider }) => `${category}.${provider}`);
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  categories: fc.dictionary(fc.constantFrom(...ASKABLE), answer),
  providers: fc.dictionary(fc.constantFrom(...providerKeys), answer),
  objections: fc.subarray(garden.technologies.map(({ id }) => id)),
});
const anySurface = fc.constantFrom('website', 'platform');

describe('properties', () => {
  test('granting more never takes a permission away', () => {
    fc.assert(
      fc.property(
        anyChoice,
        anySurface,
        anyThing,
        fc.constantFrom(...ASKABLE),
        (choice, surface, thing, more) => {
          const before = judge(garden, surface, choice, thing);
          const widened = { ...choice, categories: { ...choice.categories, [more]: 'granted' as const } };
          expect(!before.allowed || judge(garden, surface, widened, thing).allowed).toBe(true);
        },
      ),
    );
  });

  test('refusing everything leaves exactly what is exempt', () => {
    for (const surface of ['website', 'platform']) {
      for (const row of garden.technologies) {
        const verdict = judge(garden, surface, chosen('nothing'), { kind: 'technology', id: row.id });
        expect(verdict.allowed, row.id).toBe(row.consent.kind === 'exempt' && row.surfaces.includes(surface));
      }
    }
  });

  test('LAW-3: silence allows nothing that refusing everything does not', () => {
    for (const thing of things) {
      const refused = judge(garden, 'website', chosen('nothing'), thing).allowed;
      expect(judge(garden, 'website', SILENCE, thing).allowed).toBe(refused);
    }
  });

  test('judging is total: any text in any field has a verdict, and what is unknown is held', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('constructor', '__proto__', '*', ''),
    );
    fc.assert(
      fc.property(text, text, text, (surface, one, other) => {
        const odd: Thing[] = [
          { kind: 'cookie', name: one },
          { kind: 'script', host: one, path: other },
          { kind: 'technology', id: one },
        ];
        for (const thing of odd)
          expect(judge(garden, surface, chosen('everything'), thing).allowed).toBe(false);
      }),
    );
  });

  test('INV-3: the index answers as a naive reading of every row does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 1, maxLength: 5 });
    const host = fc.constantFrom('a.x', 'b.a.x', 'c.b.a.x', 'a.y');
    const path = fc.constantFrom('/', '/a', '/a/b', '/ab', '/a/b?c', '/b');
    const row: fc.Arbitrary<JudgedTechnology> = fc.record({
      id: fc.constant(''),
      kind: fc.constantFrom('cookie' as const, 'local-storage' as const, 'script' as const, 'pixel' as const),
      name: fc.oneof(
        letters,
        letters.map((name) => `${name}*`),
      ),
      hosts: fc.uniqueArray(fc.oneof(host, fc.constantFrom('*.a.x', '*.x')), { minLength: 1, maxLength: 2 }),
      paths: fc.uniqueArray(fc.constantFrom('/a', '/a/', '/a/b'), { maxLength: 2 }),
      provider: fc.constantFrom('p', 'q'),
      category: fc.constantFrom('analytics' as const, 'external' as const),
      surfaces: fc.subarray(['website', 'platform'], { minLength: 1 }),
      consent: fc.constantFrom({ kind: 'needed' as const }, { kind: 'exempt' as const }),
    });
    const policy: fc.Arbitrary<Judgeable> = fc.array(row, { maxLength: 12 }).map((rows) => ({
      surfaces: [{ id: 'website', hosts: ['a.y'], signedIn: false, asksMarketing: false }],
      technologies: rows.map((one, index) => ({
        ...one,
        id: `row-${index}`,
        ...(one.kind === 'script' || one.kind === 'pixel' ? {} : { hosts: [], paths: [] }),
      })),
    }));
    const thing: fc.Arbitrary<Thing> = fc.oneof(
      fc.record({ kind: fc.constantFrom('cookie' as const, 'local-storage' as const), name: letters }),
      fc.record({ kind: fc.constantFrom('script' as const, 'image' as const), host, path }),
    );
    const choice: Choice = {
      ...SILENCE,
      categories: { analytics: 'granted' },
      providers: { 'analytics.q': 'denied' },
    };
    fc.assert(
      fc.property(policy, thing, (judgeable, one) => {
        expect(judge(judgeable, 'website', choice, one).allowed).toBe(naive(judgeable, choice, one));
      }),
      { numRuns: 2000 },
    );
  });

  test('where two rows tie, the strictest verdict counts, whichever stands first', () => {
    const row = (id: string): JudgedTechnology =>
      ({ ...garden.technologies.find((one) => one.id === id), name: 'twin' }) as JudgedTechnology;
    const twins = [row('cookie_consent'), { ...row('film.visitor'), kind: 'cookie' as const }];
    for (const technologies of [twins, twins.toReversed()]) {
      const policy: Judgeable = { surfaces: garden.surfaces, technologies };
      const verdict = judge(policy, 'website', SILENCE, { kind: 'cookie', name: 'twin' });
      expect(verdict).toEqual({ allowed: false, because: 'not-asked', technology: 'film.visitor' });
    }
  });

  test('INV-3: judging costs the same with a hundred times the technologies', () => {
    const reads = (count: number): number => {
      let touched = 0;
      const rows = Array.from({ length: count }, (_, index) =>
        counted({ ...(garden.technologies[0] as JudgedTechnology), id: `t${index}`, name: `name-${index}` }),
      );
      function counted(row: JudgedTechnology): JudgedTechnology {
        return new Proxy(row, {
          get(target, key) {
            touched++;
            return Reflect.get(target, key);
          },
        });
      }
      const policy: Judgeable = { surfaces: garden.surfaces, technologies: rows };
      judge(policy, 'website', SILENCE, { kind: 'cookie', name: 'name-1' });
      touched = 0;
      judge(policy, 'website', SILENCE, { kind: 'cookie', name: 'name-7' });
      judge(policy, 'website', SILENCE, { kind: 'cookie', name: 'nobody' });
      judge(policy, 'website', SILENCE, { kind: 'script', host: 'a.b.c.d', path: '/x/y/z' });
      return touched;
    };
    expect(reads(5000)).toBe(reads(50));
  });
});

/** Reads every row, one after another: slow, and easy to believe. */
function naive(policy: Judgeable, choice: Choice, thing: Thing): boolean {
  const score = (row: JudgedTechnology): number => {
    if (!row.surfaces.includes('website')) return -1;
    if ('name' in thing) {
      if (row.kind !== thing.kind) return -1;
      if (row.name === thing.name) return 1000;
      const isOpen = row.name.endsWith('*') && thing.name.startsWith(row.name.slice(0, -1));
      return isOpen ? row.name.length : -1;
    }
    if (!('host' in thing)) return -1;
    const hosts = row.hosts.map((host) => {
      if (host === thing.host) return 1000;
      return host.startsWith('*.') && thing.host.endsWith(host.slice(1)) ? host.length * 10 : -1;
    });
    const paths = (row.paths.length ? row.paths : ['']).map((path) => {
      const rest = thing.path.slice(path.length);
      const ends = path.endsWith('/') || rest === '' || /^[/?]/.test(rest);
      return thing.path.startsWith(path) && ends ? path.length : -1;
    });
    const [host, path] = [Math.max(-1, ...hosts), Math.max(...paths)];
    return host < 0 || path < 0 ? -1 : host + path;
  };
  const best = Math.max(0, ...policy.technologies.map(score));
  const found = policy.technologies.filter((row) => best > 0 && score(row) === best);
  if (!found.length) return 'host' in thing && thing.host === 'a.y';
  const sameKind = found.filter(({ kind }) => kind === thing.kind);
  return (sameKind.length ? sameKind : found).every(({ category, provider, consent }) => {
    const said = choice.providers[`${category}.${provider}`] ?? choice.categories[category as 'external'];
    return consent.kind === 'exempt' || said === 'granted';
  });
}

describe('marketing in a signed-in environment', () => {
  const withMarketing = (asksMarketing: boolean): Judgeable => ({
    surfaces: [{ id: 'platform', hosts: [], signedIn: true, asksMarketing }],
    technologies: [
      {
        ...(garden.technologies.find(({ id }) => id === 'billboard') as CompiledPolicy['technologies'][0]),
        surfaces: ['platform'],
      },
    ],
  });

  test('P34: it is held there even when the visitor granted it, unless that surface itself asks', () => {
    const thing: Thing = { kind: 'technology', id: 'billboard' };
    expect(judge(withMarketing(false), 'platform', chosen('everything'), thing)).toEqual({
      allowed: false,
      because: 'marketing-signed-in',
      technology: 'billboard',
    });
    expect(judge(withMarketing(true), 'platform', chosen('everything'), thing).allowed).toBe(true);
    expect(judge(withMarketing(true), 'platform', SILENCE, thing).allowed).toBe(false);
  });
});
