import type { Regime } from '../model/regime.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // art. 2947 c.c., art. 28 l. 689/1981: five years
  proofKept: 'P5Y',
  exemptions: [
    'transmission',
    'requested-service',
    'preference-storage',
    'security',
    'user-preference',
    'privacy-friendly-analytics',
  ],
  gpc: GLOBAL_PRIVACY_CONTROL,
  authority: {
    name: 'Garante per la protezione dei dati personali',
    url: 'https://www.garanteprivacy.it/diritti/come-agire-per-tutelare-i-tuoi-dati-personali/reclamo',
  },
  sources: [
    {
      nl: 'artikel 122 van de Italiaanse privacywet (Codice privacy)',
      en: 'section 122 of the Italian privacy code (Codice privacy)',
      de: 'Artikel 122 des italienischen Datenschutzgesetzes (Codice privacy)',
      fr: 'article 122 du code italien de la vie privée (Codice privacy)',
      es: 'artículo 122 del código italiano de privacidad (Codice privacy)',
      it: 'articolo 122 del Codice privacy',
      pt: 'artigo 122.º do código italiano da privacidade (Codice privacy)',
      pl: 'artykuł 122 włoskiego kodeksu prywatności (Codice privacy)',
      sv: 'artikel 122 i den italienska integritetslagen (Codice privacy)',
    },
    {
      nl: 'richtlijnen van de Italiaanse toezichthouder (Garante) over cookies',
      en: 'guidelines of the Italian regulator (Garante) on cookies',
      de: 'Leitlinien der italienischen Aufsichtsbehörde (Garante) zu Cookies',
      fr: 'lignes directrices de l’autorité italienne (Garante) sur les cookies',
      es: 'directrices de la autoridad italiana (Garante) sobre cookies',
      it: 'linee guida del Garante sui cookie',
      pt: 'diretrizes da autoridade italiana (Garante) sobre cookies',
      pl: 'wytyczne włoskiego organu (Garante) o plikach cookie',
      sv: 'den italienska myndighetens (Garante) riktlinjer om cookies',
    },
  ],
};
