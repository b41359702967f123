import type { Regime } from '../model/regime.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // art. 2224 Code civil: five years
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
  authority: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
  sources: [
    {
      nl: 'artikel 82 van de Franse wet op de gegevensbescherming (Loi Informatique et Libertés)',
      en: 'article 82 of the French Data Protection Act (Loi Informatique et Libertés)',
      de: 'Artikel 82 des französischen Datenschutzgesetzes (Loi Informatique et Libertés)',
      fr: 'article 82 de la loi Informatique et Libertés',
      es: 'artículo 82 de la ley francesa de protección de datos (Loi Informatique et Libertés)',
      it: 'articolo 82 della legge francese sulla protezione dei dati (Loi Informatique et Libertés)',
      pt: 'artigo 82.º da lei francesa de proteção de dados (Loi Informatique et Libertés)',
      pl: 'artykuł 82 francuskiej ustawy o ochronie danych (Loi Informatique et Libertés)',
      sv: 'artikel 82 i den franska dataskyddslagen (Loi Informatique et Libertés)',
    },
    {
      nl: 'regels van de Franse toezichthouder CNIL over cookies',
      en: 'guidelines and recommendation of the French regulator CNIL on cookies',
      de: 'Leitlinien und Empfehlung der französischen Aufsichtsbehörde CNIL zu Cookies',
      fr: 'lignes directrices et recommandation de la CNIL sur les cookies',
      es: 'directrices y recomendación de la autoridad francesa CNIL sobre cookies',
      it: 'linee guida e raccomandazione dell’autorità francese CNIL sui cookie',
      pt: 'diretrizes e recomendação da autoridade francesa CNIL sobre cookies',
      pl: 'wytyczne i zalecenie francuskiego organu CNIL o plikach cookie',
      sv: 'den franska myndigheten CNIL:s riktlinjer och rekommendation om cookies',
    },
    {
      nl: 'uitleg van de CNIL over het meten van bezoek',
      en: 'guidance of the CNIL on audience measurement',
      de: 'Hinweise der CNIL zur Reichweitenmessung',
      fr: 'fiche de la CNIL sur la mesure d’audience',
      es: 'orientaciones de la CNIL sobre la medición de audiencia',
      it: 'indicazioni della CNIL sulla misurazione del pubblico',
      pt: 'orientações da CNIL sobre a medição de audiência',
      pl: 'wskazówki CNIL o pomiarze oglądalności',
      sv: 'CNIL:s vägledning om besöksmätning',
    },
  ],
};
