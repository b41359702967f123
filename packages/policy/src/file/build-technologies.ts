import type { Category } from '../model/category.ts';
import type { Retention } from '../model/retention.ts';
import type { Surface } from '../model/surface.ts';
import {
  type ConsentRule,
  NETWORK_KINDS,
  type RevocationValue,
  type Technology,
  type TechnologyKind,
} from '../model/technology.ts';
import type { Path } from './issue.ts';
import { type Loose, listOf, mapOf, textOf, textsInList, textsOf } from './loose.ts';
import { slug } from './slug.ts';

/** A row with the place it was written at. */
export interface Placed {
  readonly technology: Technology;
  readonly path: Path;
}

interface Surroundings {
  readonly languages: readonly string[];
  readonly owner: string;
  readonly providerHosts: (provider: string) => readonly string[];
  readonly surfaces: readonly Surface[];
}

/** The rows of the inventory; what a row `sets` becomes a row of its own, placed by it. */
export function buildTechnologies(value: unknown, around: Surroundings): readonly Placed[] {
  return listOf(value).flatMap((item, index) => {
    const path = ['technologies', index];
    const parent = buildOne(mapOf(item), around);
    const children = listOf(mapOf(item)['sets']).map((row, place) => ({
      technology: placedRow(mapOf(row), parent, around),
      path: [...path, 'sets', place],
    }));
    return [{ technology: parent, path }, ...children];
  });
}

function buildOne(item: Loose, around: Surroundings): Technology {
  const kind = textOf(item['kind']) as TechnologyKind;
  const name = textOf(item['name']);
  const provider = textOf(item['provider']);
  return {
    id: textOf(item['id']) || slug(name),
    kind,
    name,
    hosts: hostsOf(item, kind, provider, textsInList(item['surfaces']), around),
    paths: isNetwork(kind) ? textsInList(item['paths']) : [],
    provider,
    category: textOf(item['category']) as Category,
    purpose: textsOf(item['purpose'], around.languages),
    uses: textsInList(item['uses']) as Technology['uses'],
    retention: buildRetention(item['retention']),
    surfaces: textsInList(item['surfaces']),
    consent: buildConsent(item['consent'], around.languages),
    httpOnly: item['http-only'] === true,
    placedBy: '',
    ...revocations(item['revoke']),
  };
}

function placedRow(row: Loose, parent: Technology, around: Surroundings): Technology {
  const kind = textOf(row['kind']) as TechnologyKind;
  const name = textOf(row['name']);
  const { revoke: _its, ...common } = parent;
  return {
    ...common,
    id: textOf(row['id']) || `${parent.id}.${slug(name)}`,
    kind,
    name,
    hosts: hostsOf(row, kind, parent.provider, parent.surfaces, around),
    paths: isNetwork(kind) ? textsInList(row['paths']) : [],
    purpose: 'purpose' in row ? textsOf(row['purpose'], around.languages) : parent.purpose,
    retention: buildRetention(row['retention']),
    httpOnly: row['http-only'] === true,
    placedBy: parent.id,
  };
}

/** Its own hosts; else its provider's; else, for the owner's own, those of the surfaces it is used on. */
function hostsOf(
  item: Loose,
  kind: TechnologyKind,
  provider: string,
  surfaces: readonly string[],
  around: Surroundings,
): readonly string[] {
  if (!isNetwork(kind)) return [];
  const own = textsInList(item['hosts']).map((host) => host.toLowerCase());
  const ofProvider = own.length ? own : around.providerHosts(provider);
  if (ofProvider.length || provider !== around.owner) return ofProvider;
  const here = around.surfaces.filter(({ id }) => surfaces.includes(id));
  return [...new Set(here.flatMap(({ hosts }) => hosts))];
}

export function isNetwork(kind: TechnologyKind): boolean {
  return NETWORK_KINDS.some((network) => network === kind);
}

export function buildRetention(value: unknown): Retention {
  const atMost = textOf(mapOf(value)['session-at-most']);
  if (atMost) return { kind: 'session-at-most', iso: atMost };
  const iso = textOf(value);
  return iso === 'session' || iso === 'none' ? { kind: iso } : { kind: 'duration', iso };
}

/** Left out where there is none, so that a policy without any keeps its hash. */
function revocations(value: unknown): Pick<Technology, 'revoke'> {
  const calls = listOf(value).map((item) => ({
    call: textOf(mapOf(item)['call']),
    with: listOf(mapOf(item)['with']) as readonly RevocationValue[],
  }));
  return calls.length > 0 ? { revoke: calls } : {};
}

function buildConsent(value: unknown, languages: readonly string[]): ConsentRule {
  // A ground that is still a placeholder is a ground all the same: the row does not ask.
  const { exempt } = mapOf(value);
  const ground = typeof exempt === 'string' ? exempt.trim() : '';
  if (!ground) return { kind: 'needed' };
  const conditions = Object.fromEntries(
    Object.entries(mapOf(mapOf(value)['because'])).filter(
      (entry): entry is [string, string | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
    ),
  );
  return {
    kind: 'exempt',
    ground,
    reason: textsOf(mapOf(value)['reason'], languages),
    conditions,
    objection: conditions['objection'] === true,
  };
}
