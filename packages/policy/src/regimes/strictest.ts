import type { Regime } from '../model/regime.ts';

/** Where no country is named: only what every country allows. */
export const strictest: Regime = {
  id: 'strictest',
  from: '2021-12-01',
  name: {
    nl: 'Europese Unie (strengste lezing)',
    en: 'European Union (strictest reading)',
    de: 'Europäische Union (strengste Auslegung)',
    fr: 'Union européenne (lecture la plus stricte)',
    es: 'Unión Europea (lectura más estricta)',
    it: 'Unione europea (lettura più rigorosa)',
    pt: 'União Europeia (leitura mais rigorosa)',
    pl: 'Unia Europejska (najsurowsza wykładnia)',
    sv: 'Europeiska unionen (strängaste tolkningen)',
  },
  choiceHolds: 'P6M',
  asksAgainAfter: 'P6M',
  exemptions: ['transmission', 'requested-service', 'preference-storage'],
  authority: {
    name: 'European Data Protection Board',
    url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  },
  sources: [
    '2002/58/EC, art. 5(3)',
    'EDPB 2/2023, v2.0 (2024-10-07)',
    'EDPB Cookie Banner Taskforce (2023-01-17)',
  ],
};
