/** A policy of every kind of thing to ask, whose third parties are hosts in `.test`. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';

const text = (nl: string): string => `{ nl: ${nl}, en: ${nl} }`;

const party = (id: string): string => `
  ${id}:
    name: ${id} B.V.
    role: independent
    country: NL
    privacy: https://${id}.test/privacy
    cookies: https://${id}.test/cookies
    hosts: [${id}.test]
    why: ${text('Een verzonnen bedrijf voor een proef.')}
    reviewed: 2026-05-01`;

const technology = (name: string, kind: string, provider: string, category: string, more: string): string => `
  - name: ${name}
    kind: ${kind}
    provider: ${provider}
    category: ${category}
    surfaces: [website]
    purpose: ${text('Laten zien dat de proef werkt.')}
    ${more}`;

/** What the meter leaves behind. */
const SETS = [
  "{ kind: cookie, name: '_meter*', retention: P6M }",
  `{ kind: local-storage, name: meter-id, retention: P6M, purpose: ${text('Meten.')} }`,
  `{ kind: indexed-db, name: meter-store, retention: P6M, purpose: ${text('Meten.')} }`,
].join(', ');

/** With `changed` the analytics have one more provider: a material change (LAW-10). */
export function testPolicy(changed = false): CompiledPolicy {
  const source = `
policy: 1
document:
  title: ${text('Cookiebeleid')}
  version: '${changed ? '1.1' : '1.0'}'
  date: 2026-05-16
  owner: kiwi
  reason: ${changed ? 'new-technology' : 'first-publication'}
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
${['desk', 'meter', 'reclame', 'film', 'kaart', ...(changed ? ['teller'] : [])].map(party).join('')}
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
  - name: csrf_token
    kind: cookie
    provider: kiwi
    category: necessary
    surfaces: [website]
    purpose: ${text('Formulieren beschermen.')}
    retention: { session-at-most: PT12H }
    http-only: true
    consent:
      exempt: security
      reason: ${text('Zonder dit kan een ander in uw naam een formulier sturen.')}
  - name: tellen
    kind: request
    provider: kiwi
    category: analytics
    surfaces: [website]
    hosts: [www.kiwi.test]
    paths: [/tellen]
    purpose: ${text('Tellen hoe vaak een pagina is gelezen.')}
    uses: [improvement]
    retention: none
    consent:
      exempt: privacy-friendly-analytics
      reason: ${text('Wij tellen zonder cookie en zonder nummer.')}
      because:
        { own-account: true, cross-site: false, identifier: none, renewed: false, ip: not-kept, profile: false, data-kept: P13M, objection: true }
${technology('desk', 'script', 'desk', 'functional', 'retention: none\n    consent: needed')}
${technology('meter', 'script', 'meter', 'analytics', `uses: [improvement]\n    retention: none\n    consent: needed\n    sets: [${SETS}]`)}
${changed ? technology('teller', 'script', 'teller', 'analytics', 'uses: [improvement]\n    retention: none\n    consent: needed') : ''}
${technology('reclame', 'script', 'reclame', 'marketing', 'retention: none\n    consent: needed')}
${technology('film', 'frame', 'film', 'external', 'retention: none\n    consent: needed')}
${technology('kaart', 'frame', 'kaart', 'external', 'retention: none\n    consent: needed')}
`;
  const read = readPolicyFile(source, 'test.yaml');
  if (read.kind === 'policy') return read.policy;
  throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
