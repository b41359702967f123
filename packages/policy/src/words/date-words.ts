import type { Language } from '../model/text.ts';

/** `2026-05-16` as people write it: `16 mei 2026`. The text itself where it is no date. */
export function dateWords(isoDate: string, language: Language): string {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
