import { en } from './en.ts';
import { nl } from './nl.ts';
import type { NoticeWords } from './notice-words.ts';

/** One words file a language: add one here and the document is written in it. */
const WORDS: ReadonlyMap<string, NoticeWords> = new Map([
  ['nl', nl],
  ['en', en],
]);

/** The languages the document can be written in. */
export const noticeLanguages: readonly string[] = [...WORDS.keys()];

/** The language the document is written in when `language` is asked for: `nl-be` is `nl`, unknown is English. */
export function noticeLanguageOf(language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return WORDS.has(base) ? base : 'en';
}

export function wordsIn(language: string): NoticeWords {
  return WORDS.get(noticeLanguageOf(language)) ?? en;
}
