import type { Regime } from '../model/regime.ts';

/** Italian rules: the banner returns after six months at the earliest. */
export const italy: Regime = {
  id: 'it',
  from: '2021-06-10',
  name: {
    nl: 'Italië',
    en: 'Italy',
    de: 'Italien',
    fr: 'Italie',
    es: 'Italia',
    it: 'Italia',
    pt: 'Itália',
    pl: 'Włochy',
    sv: 'Italien',
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
    name: 'Garante per la protezione dei dati personali',
    url: 'https://www.garanteprivacy.it/diritti/come-agire-per-tutelare-i-tuoi-dati-personali/reclamo',
  },
  sources: ['Codice privacy art. 122', 'Garante, Linee guida cookie (2021-06-10)'],
};
