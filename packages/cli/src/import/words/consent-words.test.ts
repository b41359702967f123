import { expect, test } from 'vitest';
import { readConsent } from './consent-words.ts';

test.each([
  'Nee',
  'no',
  'Nein',
  'Non',
  'Niet vereist',
  'Not required',
  'Nicht erforderlich',
  'Geen toestemming nodig',
  'exempt',
  '✗',
])('"%s" says that no consent is needed', (words) => expect(readConsent(words)).toBe('not-needed'));

test.each(['Ja', 'yes', 'Oui', 'Ja, vereist', 'Required', 'Erforderlich', 'opt-in', '✓', 'Requis'])(
  '"%s" says that consent is needed',
  (words) => expect(readConsent(words)).toBe('needed'),
);

test.each(['', 'Meestal niet', 'waar vereist', 'if required', '?', 'onbekend', 'unless anonymised, not'])(
  '"%s" leaves the question open',
  (words) => expect(readConsent(words)).toBe('unclear'),
);
