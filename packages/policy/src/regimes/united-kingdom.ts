import type { Regime } from '../model/regime.ts';
import { GLOBAL_PRIVACY_CONTROL } from './global-privacy-control.ts';

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
  // Limitation Act 1980, s. 2 and 9: six years
  proofKept: 'P6Y',
  exemptions: [
    'transmission',
    'requested-service',
    'preference-storage',
    'security',
    'user-preference',
    'privacy-friendly-analytics',
  ],
  gpc: GLOBAL_PRIVACY_CONTROL,
  authority: { name: 'Information Commissioner’s Office', url: 'https://ico.org.uk/make-a-complaint/' },
  sources: [
    {
      nl: 'artikel 6 van de Britse regels voor elektronische privacy (PECR)',
      en: 'regulation 6 of the Privacy and Electronic Communications Regulations (PECR)',
      de: 'Artikel 6 der britischen Verordnung über elektronische Privatsphäre (PECR)',
      fr: 'article 6 du règlement britannique sur la vie privée électronique (PECR)',
      es: 'artículo 6 del reglamento británico de privacidad electrónica (PECR)',
      it: 'articolo 6 del regolamento britannico sulla privacy elettronica (PECR)',
      pt: 'artigo 6.º do regulamento britânico da privacidade eletrónica (PECR)',
      pl: 'artykuł 6 brytyjskich przepisów o prywatności elektronicznej (PECR)',
      sv: 'artikel 6 i de brittiska reglerna om elektronisk integritet (PECR)',
    },
    {
      nl: 'de Britse wet over gebruik van en toegang tot gegevens (Data (Use and Access) Act 2025)',
      en: 'Data (Use and Access) Act 2025',
      de: 'das britische Gesetz über die Nutzung von und den Zugang zu Daten (Data (Use and Access) Act 2025)',
      fr: 'loi britannique sur l’utilisation des données et l’accès à celles-ci (Data (Use and Access) Act 2025)',
      es: 'ley británica de uso y acceso a los datos (Data (Use and Access) Act 2025)',
      it: 'legge britannica sull’uso e l’accesso ai dati (Data (Use and Access) Act 2025)',
      pt: 'lei britânica sobre a utilização e o acesso aos dados (Data (Use and Access) Act 2025)',
      pl: 'brytyjska ustawa o wykorzystaniu danych i dostępie do nich (Data (Use and Access) Act 2025)',
      sv: 'den brittiska lagen om användning av och tillgång till data (Data (Use and Access) Act 2025)',
    },
    {
      nl: 'uitleg van de Britse toezichthouder ICO over opslag op apparaten',
      en: 'guidance of the ICO on storage and access technologies',
      de: 'Hinweise der britischen Aufsichtsbehörde ICO zur Speicherung auf Geräten',
      fr: 'recommandations de l’autorité britannique ICO sur le stockage dans les appareils',
      es: 'orientaciones de la autoridad británica ICO sobre el almacenamiento en dispositivos',
      it: 'indicazioni dell’autorità britannica ICO sulla memorizzazione nei dispositivi',
      pt: 'orientações da autoridade britânica ICO sobre o armazenamento em dispositivos',
      pl: 'wskazówki brytyjskiego organu ICO o zapisie na urządzeniach',
      sv: 'den brittiska myndigheten ICO:s vägledning om lagring på enheter',
    },
  ],
};
