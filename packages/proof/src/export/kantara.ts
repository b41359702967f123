/** Kantara Consent Receipt v1.1: the older form, which knows consent that was given and nothing else. */
import { type CompiledPolicy, canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { ExportFormat } from './export-format.ts';
import { categoryFacts, controllerOf, noticeOf } from './policy-facts.ts';

function receiptOf(receipt: Receipt, policy: CompiledPolicy): object {
  const { name, country, address, contact } = controllerOf(policy);
  const isEmail = contact.includes('@') && !contact.includes('/');
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: country,
    consentTimestamp: Math.floor(Date.parse(receipt.recordedAt) / 1000),
    collectionMethod: `${receipt.control} (${receipt.layer})`,
    consentReceiptID: receipt.id,
    language: receipt.language,
    piiPrincipalId: receipt.id,
    piiControllers: [
      {
        piiController: name,
        contact,
        address: { streetAddress: address, addressCountry: country },
        email: isEmail ? contact : '',
        phone: '',
      },
    ],
    policyUrl: noticeOf(policy, receipt),
    services: [{ service: receipt.surface, purposes: purposesOf(receipt, policy) }],
    sensitive: false,
    spiCat: [],
  };
}

/** What was granted, to a whole category or to one party of it; the form has no place for a refusal. */
function purposesOf(receipt: Receipt, policy: CompiledPolicy): readonly object[] {
  return ASKABLE.flatMap((category) => {
    const isGranted = receipt.choice.categories[category] === 'granted';
    const { name, technologies, others } = categoryFacts(category, policy, receipt);
    const allowed = others.filter(({ answer }) => (isGranted ? answer !== 'denied' : answer === 'granted'));
    if (!isGranted && allowed.length === 0) return [];
    const purpose = {
      purpose: name,
      purposeCategory: [category],
      consentType: 'EXPLICIT',
      piiCategory: technologies.map((row) => row.name),
      primaryPurpose: false,
      termination: receipt.validUntil,
      thirdPartyDisclosure: allowed.length > 0,
      ...(allowed.length > 0 && { thirdPartyName: allowed.map((other) => other.name).join(', ') }),
    };
    return [purpose];
  });
}

export const kantara: ExportFormat = {
  head: '[\n',
  between: ',\n',
  foot: '\n]\n',
  write: ({ receipt }, policy) => canonicalJson(receiptOf(receipt, policy)),
};
