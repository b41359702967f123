import { normal } from './normal.ts';

/** A date read from words; `sure` is false where day and month may be the other way round, or the day is missing. */
export interface ReadDate {
  readonly iso: string;
  readonly sure: boolean;
  readonly said: string;
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'januar', 'janvier', 'jan', 'janv', 'janner'],
  ['februari', 'february', 'februar', 'fevrier', 'feb', 'fevr', 'fev'],
  ['maart', 'march', 'marz', 'maerz', 'mars', 'mar', 'mrt'],
  ['april', 'avril', 'apr', 'avr'],
  ['mei', 'may', 'mai'],
  ['juni', 'june', 'juin', 'jun'],
  ['juli', 'july', 'juillet', 'jul', 'juil'],
  ['augustus', 'august', 'aout', 'aug'],
  ['september', 'septembre', 'sep', 'sept'],
  ['oktober', 'october', 'octobre', 'okt', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'dezember', 'decembre', 'dec', 'dez'],
];

/** The first date in a text: `16 mei 2026`, `May 16, 2026`, `16. Mai 2026`, `1er mars 2026`, `2026-05-16`, `16-5-2026`. */
export function readDate(text: string): ReadDate | undefined {
  return isoDate(text) ?? writtenDate(text) ?? numericDate(text);
}

function isoDate(text: string): ReadDate | undefined {
  const found = text.match(/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/);
  return found ? dated(found[0], found[1], found[2], found[3], true) : undefined;
}

function writtenDate(text: string): ReadDate | undefined {
  const dayFirst = /\b(?:(\d{1,2})(?:\.|er|st|nd|rd|th|e)?\s+(?:of\s+)?)?(\p{L}{3,10})\.?,?\s+(\d{4})\b/gu;
  const monthFirst = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/gu;
  for (const match of text.matchAll(monthFirst)) {
    const month = monthOf(match[1]);
    const date = month > 0 ? dated(match[0], match[3], String(month), match[2], true) : undefined;
    if (date !== undefined) return date;
  }
  for (const match of text.matchAll(dayFirst)) {
    const month = monthOf(match[2]);
    const date =
      month > 0
        ? dated(match[0], match[3], String(month), match[1] ?? '1', match[1] !== undefined)
        : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

function numericDate(text: string): ReadDate | undefined {
  const found = text.match(/\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b/);
  if (!found) return undefined;
  const [said, first, separator, second, year] = found;
  if (Number(second) > 12) return dated(said, year, first, second, true);
  // `5/6/2026` is May in one country and June in the next; with dots or dashes the day comes first.
  return dated(said, year, second, first, Number(first) > 12 || separator !== '/');
}

function monthOf(word: string | undefined): number {
  return MONTHS.findIndex((names) => names.includes(normal(word ?? ''))) + 1;
}

function dated(
  said: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  sure: boolean,
): ReadDate | undefined {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
  return { iso, sure, said: said.trim() };
}
