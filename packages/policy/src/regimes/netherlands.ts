import type { Regime } from '../model/regime.ts';
import { EDPB_GUIDELINES } from './edpb-guidelines.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // art. 3:310 BW, art. 5:45 Awb: five years
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
    name: 'Autoriteit Persoonsgegevens',
    url: 'https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap',
  },
  sources: [
    {
      nl: 'artikel 11.7a van de Telecommunicatiewet',
      en: 'article 11.7a of the Dutch Telecommunications Act',
      de: 'Artikel 11.7a des niederländischen Telekommunikationsgesetzes',
      fr: 'article 11.7a de la loi néerlandaise sur les télécommunications',
      es: 'artículo 11.7a de la ley neerlandesa de telecomunicaciones',
      it: 'articolo 11.7a della legge olandese sulle telecomunicazioni',
      pt: 'artigo 11.7a da lei neerlandesa das telecomunicações',
      pl: 'artykuł 11.7a holenderskiej ustawy o telekomunikacji',
      sv: 'artikel 11.7a i den nederländska telekommunikationslagen',
    },
    {
      nl: 'uitleg van de Autoriteit Persoonsgegevens over cookiebanners',
      en: 'guidance of the Dutch Data Protection Authority on cookie banners',
      de: 'Hinweise der niederländischen Datenschutzbehörde zu Cookie-Bannern',
      fr: 'recommandations de l’autorité néerlandaise de protection des données sur les bandeaux cookies',
      es: 'orientaciones de la autoridad neerlandesa de protección de datos sobre los avisos de cookies',
      it: 'indicazioni dell’autorità olandese per la protezione dei dati sui banner dei cookie',
      pt: 'orientações da autoridade neerlandesa de proteção de dados sobre avisos de cookies',
      pl: 'wskazówki holenderskiego organu ochrony danych o banerach cookie',
      sv: 'den nederländska dataskyddsmyndighetens vägledning om cookiebanners',
    },
    EDPB_GUIDELINES,
  ],
};
