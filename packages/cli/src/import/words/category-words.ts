import { holds, normal } from './normal.ts';

export type CategoryName = 'necessary' | 'functional' | 'analytics' | 'marketing' | 'external';

export type ReadCategory =
  | { readonly kind: 'sure'; readonly category: CategoryName }
  | { readonly kind: 'doubt'; readonly category: CategoryName | ''; readonly why: string };

/** From the strictest to the mildest: where a cell names several, the first of them is proposed. */
const WORDS: readonly (readonly [CategoryName, readonly string[]])[] = [
  [
    'marketing',
    [
      ...[
        'marketing',
        'tracking',
        'advertentie',
        'advertenties',
        'advertentiecookies',
        'reclame',
        'targeting',
      ],
      ...['marketingcookies', 'trackingcookies', 'advertising', 'advertisement', 'advertisements', 'ads'],
      ...['remarketing', 'retargeting', 'werbung', 'werbe', 'werbecookies', 'publicite', 'publicitaire'],
      ...['publicitaires', 'ciblage', 'pistage', 'profilage', 'profiling'],
    ],
  ],
  [
    'external',
    [
      ...['social media', 'externe content', 'externe inhoud', 'social', 'sociale media', 'embedded content'],
      ...['external content', 'external', 'external media', 'third party content', 'embeds', 'extern'],
      ...['externe inhalte', 'externe medien', 'soziale medien', 'soziale netzwerke', 'reseaux sociaux'],
      ...['contenu externe', 'contenus externes', 'contenus tiers', 'contenu tiers', 'medias sociaux'],
      ...['externe contentcookies', 'social media cookies', 'video'],
    ],
  ],
  [
    'analytics',
    [
      ...['analytisch', 'analytische', 'analyse', 'statistiek', 'statistieken', 'prestatie', 'prestaties'],
      ...['analytics', 'analytical', 'analytic', 'statistics', 'statistical', 'performance', 'measurement'],
      ...['statistik', 'statistiken', 'leistung', 'analysen', 'analytique', 'analytiques', 'statistique'],
      ...['statistiques', 'mesure d audience', 'mesure de l audience', 'audience', 'performances', 'meten'],
      ...['statistisch', 'statistische', 'reichweitenmessung', 'analysecookies'],
    ],
  ],
  [
    'functional',
    [
      ...[
        'functioneel',
        'functionele',
        'voorkeur',
        'voorkeuren',
        'functional',
        'functionality',
        'preference',
      ],
      ...['preferences', 'personalisation', 'personalization', 'funktional', 'funktionale', 'funktionell'],
      ...['funktionelle', 'praferenzen', 'komfort', 'einstellungen', 'fonctionnel', 'fonctionnels'],
      ...['fonctionnelle', 'fonctionnelles', 'fonctionnalite', 'personnalisation', 'confort'],
    ],
  ],
  [
    'necessary',
    [
      ...['noodzakelijk', 'noodzakelijke', 'strikt noodzakelijk', 'strikt noodzakelijke', 'essentieel'],
      ...['essentiele', 'vereist', 'verplicht', 'technisch noodzakelijk', 'necessary', 'strictly necessary'],
      ...['essential', 'required', 'technically necessary', 'mandatory', 'notwendig', 'notwendige'],
      ...[
        'erforderlich',
        'unbedingt erforderlich',
        'essenziell',
        'essenzielle',
        'essentiell',
        'technisch notwendig',
      ],
      ...['zwingend erforderlich', 'necessaire', 'necessaires', 'strictement necessaire', 'essentiel'],
      ...[
        'strictement necessaires',
        'essentiels',
        'essentielle',
        'essentielles',
        'obligatoire',
        'obligatoires',
      ],
      ...['indispensable', 'indispensables', 'unbedingt notwendig', 'absolut notwendig'],
    ],
  ],
];

const NOISE = /\b(?:cookies?|kategorie|categorie|category)\b/g;
const NEGATED =
  /\b(?:niet|non|not|nicht|geen|kein|keine|pas|sans|un|onnodig|unnecessary|optional|optioneel)\b/;

/** Reads a category cell, in any of the four languages. Never guesses silently. */
export function readCategory(cell: string): ReadCategory {
  const whole = normal(cell);
  const text = whole.replace(NOISE, ' ').replace(/ +/g, ' ').trim();
  if (cell.trim() === '') return { kind: 'doubt', category: '', why: 'the document says no category' };
  const exact = WORDS.find(([, words]) => words.includes(text) || words.includes(whole));
  if (exact !== undefined) return { kind: 'sure', category: exact[0] };
  const named = WORDS.filter(([, words]) => words.some((word) => holds(text, word))).map(([name]) => name);
  const said = `the document says "${cell}"`;
  if (named[0] === undefined || NEGATED.test(text)) {
    return { kind: 'doubt', category: '', why: `${said}, which is none of the five categories` };
  }
  if (named.length === 1) return { kind: 'sure', category: named[0] };
  return { kind: 'doubt', category: named[0], why: `${said}, which names several categories` };
}
