import type { Regime } from '../model/regime.ts';

/** British rules: statistics and appearance may be exempt with clear information and an easy objection. */
export const unitedKingdom: Regime = {
  id: 'uk',
  from: '2026-02-05',
  name: {
    nl: 'Verenigd Koninkrijk',
    en: 'United Kingdom',
    de: 'Vereinigtes Königreich',
    fr: 'Royaume-Uni',
    es: 'Reino Unido',
    it: 'Regno Unito',
    pt: 'Reino Unido',
    pl: 'Wielka Brytania',
    sv: 'Storbritannien',
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
  authority: { name: 'Information Commissioner’s Office', url: 'https://ico.org.uk/make-a-complaint/' },
  sources: [
    'PECR, reg. 6; Data (Use and Access) Act 2025 (2026-02-05)',
    'ICO, Storage and access technologies (2026-04-29)',
  ],
};
