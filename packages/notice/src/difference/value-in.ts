import type { Category, Change, ChangeKind, Provider, Technology } from '@kiwiconsent/policy/compiled';
import { countryWords, durationWords, kindWords, retentionWords } from '@kiwiconsent/policy/words';
import type { Source } from '../source.ts';
import { addressesOf, surfaceName } from '../surface-name.ts';
import { subjectIn } from './subject-in.ts';

/** What the changed thing was or is in one of the two policies, in words; '' where there is nothing to say. */
export function valueIn(source: Source, { kind, subject }: Change): string {
  const found = subjectIn(source.policy, subject);
  switch (found.kind) {
    case 'technology':
      return technologyValue(source, kind, found.technology);
    case 'provider':
      return providerValue(source, kind, found.provider);
    case 'surface':
      return addressesOf(found.surface).join(', ');
    case 'category':
      return categoryText(source, found.category);
    case 'policy':
      return policyValue(source, kind);
    case 'absent':
      return '';
  }
}

function technologyValue(source: Source, kind: ChangeKind, row: Technology): string {
  const { annex, joined } = source.words;
  switch (kind) {
    case 'kind-changed':
      return kindWords(row.kind, source.language);
    case 'category-changed':
      return categoryOf(source, row);
    case 'provider-replaced':
      return providerOf(source, row);
    case 'uses-widened':
      return joined(row.uses.map((use) => annex.uses[use]));
    case 'retention-longer':
    case 'retention-shorter':
      return retentionWords(row.retention, source.language);
    case 'surfaces-added':
    case 'surfaces-removed':
      return surfacesOf(source, row);
    case 'consent-needed':
    case 'consent-exempt':
    case 'exemption-changed':
      return consentOf(source, row);
    case 'technology-added':
    case 'technology-removed':
      return `${source.text(row.purpose)} (${providerOf(source, row)}, ${categoryOf(source, row)})`;
    case 'purpose-changed':
      return source.text(row.purpose);
    default:
      return '';
  }
}

function providerOf(source: Source, row: Technology): string {
  return source.policy.providers.find(({ id }) => id === row.provider)?.name ?? row.provider;
}

function categoryOf(source: Source, row: Technology): string {
  return source.text(source.policy.categories[row.category].name);
}

function surfacesOf(source: Source, row: Technology): string {
  const on = source.policy.surfaces.filter(({ id }) => row.surfaces.includes(id));
  return source.words.joined(on.map((surface) => surfaceName(source, surface)));
}

function consentOf({ words, text }: Source, { consent }: Technology): string {
  const { annex } = words;
  const answer = consent.kind === 'needed' ? annex.yes : annex.no;
  const reason = consent.kind === 'exempt' ? ` (${text(consent.reason)})` : '';
  return `${annex.columns.consent}: ${answer.toLowerCase()}${reason}`;
}

function categoryText(source: Source, category: Category): string {
  const { name, about } = source.policy.categories[category];
  return `${source.text(name)}: ${source.text(about)}`;
}

function providerValue(source: Source, kind: ChangeKind, provider: Provider): string {
  switch (kind) {
    case 'provider-role-changed':
      return source.words.providers.roles[provider.role];
    case 'provider-left-eea':
      return countryWords(provider.country, source.language);
    case 'provider-replaced':
      return provider.name;
    case 'provider-added':
    case 'provider-removed':
      return source.text(provider.why);
    default:
      return '';
  }
}

function policyValue(source: Source, kind: ChangeKind): string {
  const { policy, language } = source;
  switch (kind) {
    case 'title-changed':
      return source.text(policy.document.title);
    case 'owner-changed':
      return source.owner.name;
    case 'choice-holds-longer':
      return durationWords(policy.regime.choiceHolds, language);
    default:
      return '';
  }
}
