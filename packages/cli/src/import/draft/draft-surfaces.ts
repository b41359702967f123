import type { Facts } from '../facts/fact.ts';
import { doubted, type Entry, said, under, words } from './node.ts';

/** The website, and a platform where a heading of the document speaks of one (P2). */
export function draftSurfaces(facts: Facts): Entry {
  const host = facts.website?.value.replace(/^https:\/\//, '') ?? '';
  const unsure = facts.website?.doubt === '' ? '' : 'the host of the website';
  const website = under('website', [words('hosts', [host || 'www.…'], unsure), words('paths', ['/'])]);
  if (facts.platform === undefined) return under('surfaces', [website]);
  const why = `line ${facts.platform.line} speaks of "${facts.platform.value}"; where is it?`;
  const platform = under('platform', [
    words('hosts', [host || 'www.…'], why),
    words('paths', ['/platform'], 'where it begins'),
    said('signed-in', true),
  ]);
  return under('surfaces', [website, platform]);
}

export function surfaceIds(facts: Facts): readonly string[] {
  return facts.platform === undefined ? ['website'] : ['website', 'platform'];
}

const REGIMES: Readonly<Record<string, string>> = { NL: 'nl', FR: 'fr', DE: 'de', IT: 'it', GB: 'uk' };

/** Whose rules count: those of the owner's country, for a person to confirm. */
export function draftRegime(facts: Facts): Entry {
  const country = facts.country?.value ?? '';
  const regime = REGIMES[country];
  if (regime === undefined)
    return doubted('regime', 'strictest', 'whose rules count: nl, fr, de, it, uk or strictest');
  return doubted('regime', regime, `whose rules count; from the owner’s country, ${country}`);
}
