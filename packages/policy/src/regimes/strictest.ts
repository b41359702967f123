import type { Regime } from '../model/regime.ts';
import { EDPB_GUIDELINES } from './edpb-guidelines.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // The shortest of those we know.
  proofKept: 'P3Y',
  exemptions: ['transmission', 'requested-service', 'preference-storage'],
  gpc: GLOBAL_PRIVACY_CONTROL,
  authority: {
    name: 'European Data Protection Board',
    url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  },
  sources: [
    {
      nl: 'artikel 5, lid 3, van de e-privacyrichtlijn',
      en: 'article 5(3) of the ePrivacy Directive',
      de: 'Artikel 5 Absatz 3 der ePrivacy-Richtlinie',
      fr: 'article 5, paragraphe 3, de la directive « vie privée et communications électroniques »',
      es: 'artículo 5, apartado 3, de la Directiva sobre la privacidad y las comunicaciones electrónicas',
      it: 'articolo 5, paragrafo 3, della direttiva ePrivacy',
      pt: 'artigo 5.º, n.º 3, da Diretiva Privacidade Eletrónica',
      pl: 'artykuł 5 ust. 3 dyrektywy o prywatności i łączności elektronicznej',
      sv: 'artikel 5.3 i direktivet om integritet och elektronisk kommunikation',
    },
    EDPB_GUIDELINES,
    {
      nl: 'verslag van de Europese privacytoezichthouders (EDPB) over cookiebanners',
      en: 'report of the European Data Protection Board (EDPB) on cookie banners',
      de: 'Bericht des Europäischen Datenschutzausschusses (EDSA) über Cookie-Banner',
      fr: 'rapport du Comité européen de la protection des données (CEPD) sur les bandeaux cookies',
      es: 'informe del Comité Europeo de Protección de Datos (CEPD) sobre los avisos de cookies',
      it: 'relazione del Comitato europeo per la protezione dei dati (EDPB) sui banner dei cookie',
      pt: 'relatório do Comité Europeu para a Proteção de Dados (CEPD) sobre avisos de cookies',
      pl: 'sprawozdanie Europejskiej Rady Ochrony Danych (EROD) o banerach cookie',
      sv: 'Europeiska dataskyddsstyrelsens (EDPB) rapport om cookiebanners',
    },
  ],
};
