/** Puts one row of the inventory into words, as the annex has it (LAW-13). */
import {
  type CompiledPolicy,
  type Language,
  type Provider,
  type Technology,
  textIn,
} from '@kiwiconsent/policy/compiled';
import { countryWords, keptWords, kindWords } from '@kiwiconsent/policy/words';
import type { PreferencesWords } from '../words/preferences-words.ts';
import { filled } from './filled.ts';
import type { TechnologyView } from './inventory-view.ts';

function placeWords(provider: Provider, language: Language, words: PreferencesWords): string {
  const country = countryWords(provider.country, language);
  const safeguard =
    (words.safeguards as Readonly<Record<string, string>>)[provider.transfer] ?? provider.transfer;
  return filled(provider.transfer === '' ? words.inside : words.outside, { country, safeguard });
}

function consentWords({ consent }: Technology, language: Language, words: PreferencesWords): string {
  return consent.kind === 'needed'
    ? words.consentNeeded
    : `${words.noConsent} ${textIn(consent.reason, language)}`.trim();
}

function linksOf({ name, privacy, cookies }: Provider, words: PreferencesWords): TechnologyView['links'] {
  return [
    { href: privacy, label: filled(words.privacyLink, { name }) },
    { href: cookies, label: filled(words.noticeLink, { name }) },
  ].filter(({ href }) => /^(https:\/\/|\/(?!\/))/.test(href));
}

const FRAMED: readonly string[] = ['frame', 'pixel', 'image', 'font', 'style'];

/** What a frame or a picture of a third party places stands on that party's own site. */
function isElsewhere(policy: CompiledPolicy, { placedBy, provider }: Technology): boolean {
  const placer = policy.technologies.find(({ id }) => id === placedBy);
  return placer !== undefined && FRAMED.includes(placer.kind) && provider !== policy.document.owner;
}

/** One row in words. A provider that the policy does not have leaves the row with its id (never in a compiled one). */
export function technologyViewOf(
  policy: CompiledPolicy,
  technology: Technology,
  language: Language,
  words: PreferencesWords,
): TechnologyView {
  const { id, name, kind, purpose, consent } = technology;
  const provider = policy.providers.find((one) => one.id === technology.provider);
  return {
    id,
    name,
    kind: kindWords(kind, language),
    provider: provider?.name ?? technology.provider,
    providerId: technology.provider,
    purpose: textIn(purpose, language),
    retention: keptWords(technology, language),
    access: provider ? filled(words.access[provider.role], { name: provider.name }) : technology.provider,
    place: provider ? placeWords(provider, language, words) : '',
    consent: consentWords(technology, language, words),
    elsewhere: isElsewhere(policy, technology) ? filled(words.elsewhere, { name: provider?.name ?? '' }) : '',
    links: provider ? linksOf(provider, words) : [],
    objection: consent.kind === 'exempt' && consent.objection,
  };
}
