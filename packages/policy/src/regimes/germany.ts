import type { Regime } from '../model/regime.ts';

/** German rules: no exemption for analytics (TDDDG § 25). */
export const germany: Regime = {
  id: 'de',
  from: '2021-12-01',
  name: {
    nl: 'Duitsland',
    en: 'Germany',
    de: 'Deutschland',
    fr: 'Allemagne',
    es: 'Alemania',
    it: 'Germania',
    pt: 'Alemanha',
    pl: 'Niemcy',
    sv: 'Tyskland',
  },
  choiceHolds: 'P6M',
  asksAgainAfter: 'P6M',
  exemptions: ['transmission', 'requested-service', 'preference-storage', 'security', 'user-preference'],
  authority: {
    name: 'Der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    url: 'https://www.bfdi.bund.de/DE/Buerger/Inhalte/Allgemein/Datenschutz/BeschwerdeBeiDatenschutzbehoereden.html',
  },
  sources: ['TDDDG § 25', 'VG Hannover 10 A 5385/22 (2025-03-19)'],
};
