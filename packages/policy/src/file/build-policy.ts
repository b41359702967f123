/** From a value that may be anything to a policy that may have gaps: the checks then say which. */
import { CATEGORY_WORDS } from '../defaults/category-words.ts';
import { DEFAULT_THEME } from '../defaults/theme.ts';
import { type AskableCategory, CATEGORIES, type Category } from '../model/category.ts';
import type {
  CategoryWords,
  CompiledPolicy,
  Palette,
  PolicyDocument,
  Theme,
  VersionReason,
} from '../model/compiled-policy.ts';
import type { Provider, ProviderRole } from '../model/provider.ts';
import type { Regime, SignalRule } from '../model/regime.ts';
import type { Surface } from '../model/surface.ts';
import type { Texts } from '../model/text.ts';
import { GLOBAL_PRIVACY_CONTROL } from '../regimes/global-privacy-control.ts';
import { regimes } from '../regimes/regimes.ts';
import { strictest } from '../regimes/strictest.ts';
import { buildTechnologies, type Placed } from './build-technologies.ts';
import { type Loose, listOf, mapOf, textOf, textsInList, textsOf } from './loose.ts';

/** Everything of a compiled policy but its hash, and where its rows were written. */
export interface Draft {
  readonly policy: Omit<CompiledPolicy, 'hash'>;
  readonly placed: readonly Placed[];
}

export function buildPolicy(value: unknown): Draft {
  const file = mapOf(value);
  const languages = textsInList(file['languages']);
  const surfaces = Object.entries(mapOf(file['surfaces'])).map(buildSurface);
  const providers = Object.entries(mapOf(file['providers'])).map(([id, provider]) =>
    buildProvider(id, mapOf(provider), languages),
  );
  const placed = buildTechnologies(file['technologies'], {
    languages,
    surfaces,
    owner: textOf(mapOf(file['document'])['owner']),
    providerHosts: (id) => providers.find((provider) => provider.id === id)?.hosts ?? [],
  });
  return {
    placed,
    policy: {
      format: 'kiwiconsent/compiled-policy/1',
      document: buildDocument(mapOf(file['document']), languages),
      regime: buildRegime(file, languages),
      languages,
      categories: buildCategories(mapOf(file['categories']), languages),
      surfaces,
      providers,
      technologies: placed.map(({ technology }) => technology),
      theme: buildTheme(mapOf(file['theme'])),
    },
  };
}

function buildDocument(document: Loose, languages: readonly string[]): PolicyDocument {
  const links = mapOf(document['links']);
  return {
    title: textsOf(document['title'], languages),
    version: textOf(document['version']),
    date: textOf(document['date']),
    owner: textOf(document['owner']),
    reason: textOf(document['reason']) as VersionReason,
    links: {
      notice: textsOf(links['notice'], languages),
      settings: textsOf(links['settings'], languages),
      privacy: textsOf(links['privacy'], languages),
    },
  };
}

function buildSurface([id, value]: [string, unknown]): Surface {
  const surface = mapOf(value);
  return {
    id,
    hosts: textsInList(surface['hosts']).map((host) => host.toLowerCase()),
    paths: textsInList(surface['paths']),
    signedIn: surface['signed-in'] === true,
    asksMarketing: surface['asks-marketing'] === true,
  };
}

function buildProvider(id: string, provider: Loose, languages: readonly string[]): Provider {
  return {
    id,
    name: textOf(provider['name']),
    role: textOf(provider['role']) as ProviderRole,
    country: textOf(provider['country']),
    transfer: textOf(provider['transfer']),
    address: textOf(provider['address']),
    contact: textOf(provider['contact']),
    website: textOf(provider['website']),
    privacy: textOf(provider['privacy']),
    cookies: textOf(provider['cookies']),
    hosts: textsInList(provider['hosts']).map((host) => host.toLowerCase()),
    why: textsOf(provider['why'], languages),
    reviewed: textOf(provider['reviewed']),
  };
}

/** The regime of the file itself before ours; the strictest where the name is not known (LAW-16). */
function buildRegime(file: Loose, languages: readonly string[]): Regime {
  const id = textOf(file['regime']);
  const own = mapOf(file['regimes'])[id];
  const known =
    regimes.find((regime) => regime.id === id) ?? regimes.find((regime) => regime.id === 'strictest');
  if (own === undefined) {
    const regime = known as Regime;
    const sources = regime.sources.map((source) => inLanguages(source, languages));
    return {
      ...regime,
      name: inLanguages(regime.name, languages),
      ...(regime.gpc && { gpc: { ...regime.gpc, source: inLanguages(regime.gpc.source, languages) } }),
      sources,
    };
  }
  const regime = mapOf(own);
  const authority = mapOf(regime['authority']);
  return {
    id,
    from: textOf(regime['from']),
    name: textsOf(regime['name'], languages),
    choiceHolds: textOf(regime['choice-holds']),
    asksAgainAfter: textOf(regime['asks-again-after']),
    proofKept: textOf(regime['proof-kept']) || strictest.proofKept,
    exemptions: textsInList(regime['exemptions']),
    gpc: buildSignalRule(regime['gpc'], languages),
    authority: { name: textOf(authority['name']), url: textOf(authority['url']) },
    sources: listOf(regime['sources']).map((source) => textsOf(source, languages)),
  };
}

/** The strictest reading where the file has none of its own. */
function buildSignalRule(own: unknown, languages: readonly string[]): SignalRule {
  const { source, ...strictest } = GLOBAL_PRIVACY_CONTROL;
  if (own === undefined) return { ...strictest, source: inLanguages(source, languages) };
  const rule = mapOf(own);
  return {
    refuses: textsInList(rule['refuses']) as readonly AskableCategory[],
    refusesForOthers: textsInList(rule['refuses-for-others']) as readonly AskableCategory[],
    source: textsOf(rule['source'], languages),
  };
}

function inLanguages(texts: Texts, languages: readonly string[]): Texts {
  return Object.fromEntries(languages.map((language) => [language, texts[language] ?? texts['en'] ?? '']));
}

function buildCategories(overrides: Loose, languages: readonly string[]): Record<Category, CategoryWords> {
  const words = (category: Category): CategoryWords => {
    const own = mapOf(overrides[category]);
    const said = (part: keyof CategoryWords): Texts => ({
      ...inLanguages(CATEGORY_WORDS[category][part], languages),
      ...textsOf(own[part], languages),
    });
    return { name: said('name'), aim: said('aim'), about: said('about') };
  };
  return Object.fromEntries(CATEGORIES.map((category) => [category, words(category)])) as Record<
    Category,
    CategoryWords
  >;
}

function buildTheme(theme: Loose): Theme {
  const palette = (value: unknown, fallback: Palette): Palette => ({
    paper: textOf(mapOf(value)['paper']).toLowerCase() || fallback.paper,
    ink: textOf(mapOf(value)['ink']).toLowerCase() || fallback.ink,
    accent: textOf(mapOf(value)['accent']).toLowerCase() || fallback.accent,
  });
  const radius = theme['radius'];
  return {
    light: palette(theme['light'], DEFAULT_THEME.light),
    dark: palette(theme['dark'], DEFAULT_THEME.dark),
    radius: typeof radius === 'number' ? radius : DEFAULT_THEME.radius,
  };
}
