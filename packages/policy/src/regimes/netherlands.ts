import type { Regime } from '../model/regime.ts';

/** Dutch rules: analytics with little or no impact on privacy may do without consent (Tw art. 11.7a lid 3 b). */
export const netherlands: Regime = {
  id: 'nl',
  from: '2026-08-15',
  name: {
    nl: 'Nederland',
    en: 'The Netherlands',
    de: 'Niederlande',
    fr: 'Pays-Bas',
    es: 'Países Bajos',
    it: 'Paesi Bassi',
    pt: 'Países Baixos',
    pl: 'Holandia',
    sv: 'Nederländerna',
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
  authority: {
    name: 'Autoriteit Persoonsgegevens',
    url: 'https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap',
  },
  sources: [
    'Telecommunicatiewet, artikel 11.7a (BWBR0009950)',
    'Autoriteit Persoonsgegevens, regels voor cookiebanners (2024-02-06)',
    'EDPB 2/2023, v2.0 (2024-10-07)',
  ],
};
