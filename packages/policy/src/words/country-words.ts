import type { Language } from '../model/text.ts';

/** The country's name for its ISO 3166-1 code; the code itself where there is none. */
export function countryWords(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
