import { holds, normal } from './normal.ts';

/** The columns an inventory can have: the six of the annex (P39), and two that others add. */
export const COLUMNS = [
  'name',
  'provider',
  'category',
  'purpose',
  'retention',
  'consent',
  'kind',
  'host',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Header words in Dutch, English, German and French, as `normal` writes them. */
const WORDS: Readonly<Record<Column, readonly string[]>> = {
  retention: [
    ...[
      'bewaartermijn',
      'bewaarperiode',
      'bewaarduur',
      'looptijd',
      'levensduur',
      'geldigheid',
      'geldigheidsduur',
    ],
    ...[
      'duur',
      'vervaltermijn',
      'vervalt',
      'verloopt',
      'termijn',
      'opslagduur',
      'vervaldatum',
      'houdbaarheid',
    ],
    ...[
      'retention',
      'retention period',
      'duration',
      'expiry',
      'expires',
      'expiration',
      'lifetime',
      'lifespan',
    ],
    ...[
      'storage period',
      'max age',
      'maximum storage duration',
      'storage duration',
      'validity',
      'expires after',
    ],
    ...['speicherdauer', 'laufzeit', 'lebensdauer', 'dauer', 'ablauf', 'gultigkeit', 'gultigkeitsdauer'],
    ...['aufbewahrungsdauer', 'speicherfrist', 'ablaufdatum', 'cookie laufzeit', 'aufbewahrung'],
    ...['duree', 'duree de conservation', 'conservation', 'expire', 'duree de vie', 'validite'],
  ],
  consent: [
    ...['toestemming', 'toestemming nodig', 'toestemming vereist', 'akkoord nodig'],
    ...['consent', 'consent required', 'consent needed', 'requires consent', 'opt in'],
    ...['einwilligung', 'einwilligung erforderlich', 'zustimmung', 'zustimmungspflichtig'],
    ...['einwilligungspflichtig', 'consentement', 'consentement requis', 'accord'],
  ],
  purpose: [
    ...['doel', 'doeleinde', 'doeleinden', 'omschrijving', 'beschrijving', 'functie', 'waarvoor', 'gebruik'],
    ...['toelichting', 'uitleg', 'purpose', 'purposes', 'description', 'what it does', 'use', 'function'],
    ...['zweck', 'zwecke', 'beschreibung', 'verwendungszweck', 'funktion', 'erlauterung', 'verwendung'],
    ...['finalite', 'finalites', 'objet', 'but', 'utilite', 'fonction', 'usage', 'objectif'],
  ],
  provider: [
    ...['aanbieder', 'leverancier', 'partij', 'plaatser', 'geplaatst door', 'derde partij', 'dienst', 'bron'],
    ...['provider', 'vendor', 'set by', 'placed by', 'third party', 'company', 'source', 'issuer', 'party'],
    ...[
      'service',
      'owner',
      'supplier',
      'publisher',
      'anbieter',
      'dienstleister',
      'gesetzt von',
      'drittanbieter',
    ],
    ...['herausgeber', 'dienst anbieter', 'fournisseur', 'emetteur', 'depose par', 'prestataire', 'editeur'],
    ...['tiers', 'societe', 'responsable'],
  ],
  category: [
    ...['categorie', 'cookiecategorie', 'soort', 'soort cookie', 'category', 'cookie category', 'class'],
    ...['kategorie', 'cookie kategorie', 'art', 'cookie art', 'categories', 'kategorien', 'group'],
    ...['categorie de cookie', 'nature', 'groep', 'gruppe'],
  ],
  kind: [
    ...['type', 'typ', 'cookietype', 'type cookie', 'cookie type', 'type of cookie', 'techniek', 'technique'],
    ...[
      'technik',
      'technology',
      'technologie',
      'opslag',
      'storage',
      'speicherort',
      'format',
      'type de cookie',
    ],
  ],
  host: ['domein', 'domain', 'host', 'domane', 'domaine', 'hosts', 'url', 'domeinnaam'],
  name: [
    ...['cookie techniek', 'cookie', 'cookies', 'naam', 'cookienaam', 'naam cookie', 'naam van de cookie'],
    ...[
      'name',
      'cookie name',
      'name of cookie',
      'cookie technique',
      'cookie technology',
      'key',
      'identifier',
    ],
    ...['cookiename', 'cookie names', 'name des cookies', 'bezeichnung', 'cookie technik', 'schlussel'],
    ...['nom', 'nom du cookie', 'nom cookie', 'traceur', 'temoin', 'cookie traceur', 'name domain'],
  ],
};

/** What a header cell heads; `exact` is false where the known words are only a part of it. */
export function columnOf(header: string): { readonly column: Column; readonly exact: boolean } | undefined {
  const text = normal(header);
  if (text === '' || text.length > 60) return undefined;
  const columns = Object.keys(WORDS) as Column[];
  const exact = columns.find((column) => WORDS[column].includes(text));
  if (exact !== undefined) return { column: exact, exact: true };
  // In the order above: "cookie category" heads categories, "purpose of the cookie" purposes.
  const part = columns.find((column) => WORDS[column].some((phrase) => holds(text, phrase)));
  return part === undefined ? undefined : { column: part, exact: false };
}
