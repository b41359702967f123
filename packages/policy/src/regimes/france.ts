import type { Regime } from '../model/regime.ts';

/** French rules: yes and no are kept six months; audience measurement on one's own account may be exempt. */
export const france: Regime = {
  id: 'fr',
  from: '2025-07-04',
  name: {
    nl: 'Frankrijk',
    en: 'France',
    de: 'Frankreich',
    fr: 'France',
    es: 'Francia',
    it: 'Francia',
    pt: 'França',
    pl: 'Francja',
    sv: 'Frankrike',
  },
  choiceHolds: 'P6M',
  asksAgainAfter: 'P6M',
  exemptions: [
    'transmission',
    'requested-service',
    'preference-storage',
    'security',
    'user-preference',
    'privacy-friendly-analytics',
  ],
  authority: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
  sources: [
    'Loi Informatique et Libertés art. 82',
    'CNIL, délibérations 2020-091 et 2020-092 (2020-09-17)',
    'CNIL, mesure d’audience, auto-évaluation (2025-07-04)',
  ],
};
