import type { Language } from '../model/text.ts';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'he',
  'ur',
  'yi',
  'dv',
  'ps',
  'ckb',
  'sd',
  'ug',
]);

/** Which way the language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
