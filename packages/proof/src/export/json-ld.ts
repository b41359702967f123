/** ISO/IEC TS 27560 consent records as JSON-LD with DPV 2.3 (its guide *consent-27560*; docs/spec/exports.md). */
import { type CompiledPolicy, canonicalJson, textIn } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { ASKABLE, type AskableCategory } from '@kiwiconsent/policy/runtime';
import type { ExportFormat } from './export-format.ts';
import { addressOf, categoryFacts, controllerOf, noticeOf } from './policy-facts.ts';

const CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  tech: 'https://w3id.org/dpv/tech#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr';

const PURPOSES: Readonly<Record<AskableCategory, string>> = {
  functional: 'dpv:UserInterfacePersonalisation',
  analytics: 'dpv:ServiceUsageAnalytics',
  marketing: 'dpv:PersonalisedAdvertising',
  external: 'dpv:SocialMediaMarketing',
};

const ref = (id: string): object => ({ '@id': id });
const moment = (iso: string): object => ({ '@type': 'xsd:dateTime', '@value': iso });

/** What was said of a category, as the standard calls it: silence is neither yes nor no. */
function statusOf(answer: 'granted' | 'denied' | undefined, { control }: Receipt): string {
  if (answer === undefined) return 'dpv:ConsentUnknown';
  if (answer === 'granted') return 'dpv:ConsentGiven';
  return control === 'withdraw-all' ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}

function processOf(category: AskableCategory, policy: CompiledPolicy, receipt: Receipt): object {
  const { name, about, technologies, others } = categoryFacts(category, policy, receipt);
  return {
    '@type': 'dpv:Process',
    'dct:title': name,
    'dpv:hasPurpose': { '@id': PURPOSES[category], 'dct:description': about },
    'dpv:hasPersonalData': technologies.map((row) => ({
      '@type': row.kind === 'cookie' ? 'tech:Cookie' : 'dpv:PersonalData',
      'dct:title': row.name,
      'dct:description': textIn(row.purpose, receipt.language),
      'dpv:hasStorageCondition': {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': 'iso' in row.retention ? row.retention.iso : row.retention.kind,
      },
    })),
    'dpv:hasRecipient': others.map((other) => ({
      '@type': 'dpv:ThirdParty',
      'dpv:hasName': other.name,
      'dpv:hasConsentStatus': other.answer && ref(statusOf(other.answer, receipt)),
    })),
    'dpv:hasConsentStatus': ref(statusOf(receipt.choice.categories[category], receipt)),
  };
}

function recordOf(receipt: Receipt, policy: CompiledPolicy, index: number): object {
  const { id, previous, recordedAt, validUntil, language, shown, layer, control } = receipt;
  const controller = controllerOf(policy);
  const subject = { '@id': `urn:kiwiconsent:subject:${id}`, '@type': 'dpv:DataSubject' };
  return {
    '@id': `urn:kiwiconsent:receipt:${id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': ref(PROFILE),
    'dct:identifier': id,
    ...(previous !== '' && { 'dct:replaces': ref(`urn:kiwiconsent:receipt:${previous}`) }),
    'dct:source': `ledger entry ${index}`,
    'dct:language': language,
    'dct:date': moment(recordedAt),
    'dct:valid': moment(validUntil),
    'dpv:hasDataSubject': subject,
    'dpv:isImplementedByEntity': ref(subject['@id']),
    'dpv:hasLegalBasis': ref('eu-gdpr:A6-1-a'),
    'dpv:hasConsentType': ref('dpv:ExplicitlyExpressedConsent'),
    'dpv:hasIndicationMethod': `${control} (${layer})`,
    'dpv:hasNotice': {
      '@id': noticeOf(policy, receipt),
      '@type': 'dpv:ConsentNotice',
      'dct:hasVersion': receipt.policy.version,
      'dct:identifier': `sha256:${shown.text}`,
      'dct:language': language,
    },
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasName': controller.name,
      'dpv:hasAddress': controller.address,
      'dpv:hasContact': controller.contact,
    },
    'dpv:hasJurisdiction': ref(`loc:${controller.country}`),
    'dpv:hasAuthority': {
      '@type': 'dpv:DataProtectionAuthority',
      'dpv:hasName': policy.regime.authority.name,
    },
    'dpv:hasRight': ref('eu-gdpr:A7-3'),
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dct:source': addressOf(textIn(policy.document.links.settings, language), policy, receipt),
    },
    'dpv:hasProcess': ASKABLE.map((category) => processOf(category, policy, receipt)),
  };
}

export const jsonLd: ExportFormat = {
  head: `{"@context":${canonicalJson(CONTEXT)},"@graph":[\n`,
  between: ',\n',
  foot: '\n]}\n',
  write: ({ receipt, index }, policy) => canonicalJson(recordOf(receipt, policy, index)),
};
