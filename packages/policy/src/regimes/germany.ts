import type { Regime } from '../model/regime.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // § 195 BGB, § 31 OWiG: three years
  proofKept: 'P3Y',
  exemptions: ['transmission', 'requested-service', 'preference-storage', 'security', 'user-preference'],
  gpc: GLOBAL_PRIVACY_CONTROL,
  authority: {
    name: 'Der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    url: 'https://www.bfdi.bund.de/DE/Buerger/Inhalte/Allgemein/Datenschutz/BeschwerdeBeiDatenschutzbehoereden.html',
  },
  sources: [
    {
      nl: 'artikel 25 van de Duitse wet over privacy bij digitale diensten (TDDDG)',
      en: 'section 25 of the German act on privacy in digital services (TDDDG)',
      de: '§ 25 TDDDG',
      fr: 'article 25 de la loi allemande sur la vie privée dans les services numériques (TDDDG)',
      es: 'artículo 25 de la ley alemana de privacidad en los servicios digitales (TDDDG)',
      it: 'articolo 25 della legge tedesca sulla privacy nei servizi digitali (TDDDG)',
      pt: 'artigo 25.º da lei alemã da privacidade nos serviços digitais (TDDDG)',
      pl: 'paragraf 25 niemieckiej ustawy o prywatności w usługach cyfrowych (TDDDG)',
      sv: '25 § i den tyska lagen om integritet i digitala tjänster (TDDDG)',
    },
    {
      nl: 'uitspraak 10 A 5385/22 van de rechter in Hannover',
      en: 'judgment 10 A 5385/22 of the Hanover Administrative Court',
      de: 'Urteil des Verwaltungsgerichts Hannover, 10 A 5385/22',
      fr: 'jugement 10 A 5385/22 du tribunal administratif de Hanovre',
      es: 'sentencia 10 A 5385/22 del tribunal administrativo de Hannover',
      it: 'sentenza 10 A 5385/22 del tribunale amministrativo di Hannover',
      pt: 'sentença 10 A 5385/22 do tribunal administrativo de Hanôver',
      pl: 'wyrok 10 A 5385/22 sądu administracyjnego w Hanowerze',
      sv: 'dom 10 A 5385/22 från förvaltningsdomstolen i Hannover',
    },
  ],
};
