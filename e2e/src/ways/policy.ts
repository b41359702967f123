/** A policy that declares all that the ways do: of each category one party, with its hosts, and names that begin with it. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { ASKABLE, type AskableCategory } from '@kiwiconsent/policy/runtime';
import { hostOf, PLACED_KINDS, TRAITS, traitCategory } from './catalogue.ts';

const text = (words: string): string => `{ nl: ${words}, en: ${words} }`;
const purpose = `purpose: ${text('Laten zien dat de proef werkt.')}`;

const party = (id: AskableCategory): string => `
  ${id}:
    name: ${id} B.V.
    role: independent
    country: NL
    privacy: https://${id}.test/privacy
    cookies: https://${id}.test/cookies
    hosts: [${hostOf(id)}, '*.${hostOf(id)}']
    why: ${text('Een verzonnen bedrijf voor een proef.')}
    reviewed: 2026-05-01`;

function technology(category: AskableCategory): string {
  const nameOf = (kind: string): string => (kind === 'service-worker' ? `/${category}-*` : `${category}-*`);
  const kept = PLACED_KINDS.map((kind) => {
    const retention = kind === 'session-storage' ? 'session' : 'P6M';
    return `{ id: ${category}-${kind}, kind: ${kind}, name: '${nameOf(kind)}', retention: ${retention}, ${purpose} }`;
  });
  const read = TRAITS.filter((name) => traitCategory(name) === category).map(
    (name) => `{ kind: fingerprint, name: '${name}', retention: none, ${purpose} }`,
  );
  return `
  - name: ${category}-tag
    kind: script
    provider: ${category}
    category: ${category}
    surfaces: [website]
    ${purpose}
    ${category === 'analytics' ? 'uses: [improvement]' : ''}
    retention: none
    consent: needed
    revoke: [{ call: ${category}Vendor.revoke, with: [all, 1] }]
    sets: [${[...kept, ...read].join(', ')}]`;
}

export function waysPolicy(): CompiledPolicy {
  const source = `
policy: 1
document:
  title: ${text('Cookiebeleid')}
  version: '1.0'
  date: 2026-05-16
  owner: kiwi
  reason: first-publication
  links:
    notice: { nl: /cookiebeleid, en: /cookie-policy }
    settings: { nl: /cookie-instellingen, en: /en/cookie-settings }
    privacy: { nl: /privacy, en: /en/privacy }
regime: nl
languages: [nl, en]
surfaces:
  website: { hosts: [www.kiwi.test], paths: ['/'] }
providers:
  kiwi:
    name: Kiwi B.V.
    role: controller
    country: NL
    address: Straat 1, 1000 AA Plaats
    contact: post@kiwi.test
    website: https://www.kiwi.test
${ASKABLE.map(party).join('')}
technologies:
  - name: cookie_consent
    kind: cookie
    provider: kiwi
    category: necessary
    surfaces: [website]
    purpose: ${text('Uw keuze onthouden.')}
    retention: P6M
    http-only: false
    consent:
      exempt: preference-storage
      reason: ${text('Zonder dit vragen wij het steeds opnieuw.')}
${ASKABLE.map(technology).join('')}
`;
  const read = readPolicyFile(source, 'ways.yaml');
  if (read.kind === 'policy') return read.policy;
  throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
