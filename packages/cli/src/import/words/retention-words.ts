import { normal } from './normal.ts';

/** How long something stays, read from words. `guess` is '' where there is nothing to propose. */
export type ReadRetention =
  | { readonly kind: 'session' }
  | { readonly kind: 'duration'; readonly iso: string }
  | { readonly kind: 'session-at-most'; readonly iso: string }
  | { readonly kind: 'doubt'; readonly guess: string; readonly why: string };

const SESSION = new RegExp(
  [
    /\b(?:browser)?(?:sessies?|sessie(?:cookies?|duur)|sessions?|sitzung(?:en|sende|sdauer)?)\b/,
    /\b(?:browser|browsers|navigateur)\b.{0,60}\b(?:sluit|gesloten|close|closed|geschlossen|ferme)/,
    /\b(?:sluiten|closing|close|schliessen|fermeture)\b.{0,60}\b(?:browser|navigateur|venster|fenster|window)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const SHORT = /\b(?:kort|korte|short|kurz|court|courte|tijdelijk|temporary|temporar|temporaire)\b/;
const MOST =
  /\b(?:max|maximaal|maximum|maximal|hoogstens|hochstens|at most|up to|bis zu|tot|jusqu a|au plus)\b/;
const FOREVER =
  /\b(?:persistent|persistente?s?|permanent|permanente?s?|blijvend|onbeperkt|unlimited|unbegrenzt|dauerhaft|illimite|never|nooit|nie|jamais|indefinite|until deleted|tot verwijderd|tot verwijdering)\b/;
const NONE = /^(?:n v t|nvt|n a|na|geen|none|keine?|aucune?|0|nihil)?$/;

const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ['Y', /^(?:jaar|jaren|jr|year|years|yr|yrs|y|jahr|jahre|jahren|an|ans|annee|annees)$/],
  ['M', /^(?:maand|maanden|mnd|mnden|month|months|mth|mths|mo|monat|monate|monaten|mois)$/],
  ['W', /^(?:week|weken|weeks|wk|woche|wochen|semaine|semaines)$/],
  ['D', /^(?:dag|dagen|day|days|d|tag|tage|tagen|jour|jours|j)$/],
  ['TH', /^(?:uur|uren|hour|hours|hr|hrs|h|u|std|stunde|stunden|heure|heures)$/],
  ['TM', /^(?:minuut|minuten|minute|minutes|min|mins)$/],
  ['TS', /^(?:seconde|seconden|second|seconds|sec|secs|s|sek|sekunde|sekunden|secondes)$/],
];

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    een: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    twaalf: 12,
  },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ ein: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, funf: 5, sechs: 6, sieben: 7, zehn: 10 },
  ...{ zwolf: 12, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, dix: 10, douze: 12 },
  ...{ twelve: 12, thirteen: 13, dertien: 13, dreizehn: 13, treize: 13, huit: 8, neuf: 9 },
  ...{ half: 0.5, halfjaar: 0.5, halbes: 0.5, demi: 0.5, anderhalf: 1.5, anderthalb: 1.5 },
};

interface Amount {
  readonly count: number;
  readonly unit: string;
}

/** Reads a retention cell in Dutch, English, German or French, or an ISO 8601 duration. */
export function readRetention(cell: string): ReadRetention {
  const said = `the document says "${cell.replace(/\n/g, ' ')}"`;
  const iso = cell.trim().toUpperCase();
  if (/^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(iso)) return { kind: 'duration', iso };
  const text = normal(cell.replace(/(\d)[.,](\d)/g, '$1POINT$2')).replace(/point/g, '.');
  const { amounts, rest } = amountsIn(text);
  const duration = isoOf(amounts);
  if (SESSION.test(text)) return withSession(said, text, amounts, duration);
  if (FOREVER.test(text) && duration === '') {
    return { kind: 'doubt', guess: '', why: `${said}, which is no length of time` };
  }
  if (cell.trim() === '') return { kind: 'doubt', guess: 'none', why: 'the document says nothing' };
  if (text !== '' && NONE.test(text)) return { kind: 'doubt', guess: 'none', why: said };
  if (duration === '') return { kind: 'doubt', guess: '', why: `${said}, which is no length of time` };
  const several = amounts.length > 1 && isRange(amounts);
  if (several || FOREVER.test(text) || !isPlain(rest)) return { kind: 'doubt', guess: duration, why: said };
  return { kind: 'duration', iso: duration };
}

function withSession(
  said: string,
  text: string,
  amounts: readonly Amount[],
  duration: string,
): ReadRetention {
  if (duration !== '') {
    if (MOST.test(text) && amounts.length === 1) return { kind: 'session-at-most', iso: duration };
    return { kind: 'doubt', guess: `session ${duration}`, why: said };
  }
  if (SHORT.test(text))
    return { kind: 'doubt', guess: 'session PT12H', why: `${said}, and short is no number` };
  return FOREVER.test(text) ? { kind: 'doubt', guess: 'session', why: said } : { kind: 'session' };
}

function amountsIn(text: string): { amounts: Amount[]; rest: string } {
  const words = text.replace(/(\d)(\p{L})/gu, '$1 $2').split(' ');
  const amounts: Amount[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const count = /^\d{1,6}(?:\.\d+)?$/.test(word) ? Number(word) : NUMBERS[word];
    const unit = UNITS.find(([, unitWords]) => unitWords.test(words[at + 1] ?? ''))?.[0];
    if (count !== undefined && unit !== undefined && isUnitSure(word, words[at + 1])) {
      amounts.push({ count, unit });
      at += 1;
    } else if (word === 'halfjaar') amounts.push({ count: 6, unit: 'M' });
    else rest.push(word);
  }
  return { amounts, rest: rest.join(' ') };
}

/** "a d" is no day: one letter is a unit only behind digits. */
function isUnitSure(count: string, unit: string | undefined): boolean {
  return (unit ?? '').length > 1 || /^\d/.test(count);
}

/** "1 tot 2 jaar" reads as one amount and a bare number; "1 jaar of 2 jaar" repeats its unit. */
function isRange(amounts: readonly Amount[]): boolean {
  return new Set(amounts.map(({ unit }) => unit)).size < amounts.length;
}

/** Words that add nothing to an amount: "maximaal", "na", "after", "und", "vanaf plaatsing". */
function isPlain(rest: string): boolean {
  const known =
    /^(?:max|maximaal|maximum|maximal|hoogstens|hochstens|at|most|up|to|bis|zu|tot|jusqu|a|au|plus|and|en|und|et|after|na|nach|apres|for|voor|fur|pendant|de|duree|circa|ca)$/;
  return rest.split(' ').every((word) => word === '' || known.test(word));
}

/** The amounts as one ISO 8601 duration, in whole numbers; '' where that cannot be said. */
function isoOf(amounts: readonly Amount[]): string {
  const whole = isRange(amounts) ? amounts.slice(-1) : amounts;
  const parts = whole.map(inWholeUnits);
  if (parts.length === 0 || parts.some((part) => part === undefined)) return '';
  const order = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
  const sorted = parts
    .flatMap((part) => part ?? [])
    .sort((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  if (new Set(sorted.map(({ unit }) => unit)).size < sorted.length) return '';
  const days = sorted.filter(({ unit }) => !unit.startsWith('T')).map(({ count, unit }) => `${count}${unit}`);
  const times = sorted
    .filter(({ unit }) => unit.startsWith('T'))
    .map(({ count, unit }) => `${count}${unit[1]}`);
  return `P${days.join('')}${times.length > 0 ? `T${times.join('')}` : ''}`;
}

function inWholeUnits({ count, unit }: Amount): Amount | undefined {
  if (count === 0) return undefined;
  if (Number.isInteger(count)) return { count, unit };
  const smaller: Readonly<Record<string, readonly [number, string]>> = {
    Y: [12, 'M'],
    W: [7, 'D'],
    D: [24, 'TH'],
    TH: [60, 'TM'],
    TM: [60, 'TS'],
  };
  const [times, into] = smaller[unit] ?? [0, ''];
  const product = Math.round(count * times * 1000) / 1000;
  return times > 0 && Number.isInteger(product) && product > 0 ? { count: product, unit: into } : undefined;
}
