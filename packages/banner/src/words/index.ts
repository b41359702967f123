/** The languages that are done: one reviewed file each. */
import type { Language } from '@kiwiconsent/policy/compiled';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export const words: Readonly<Record<Language, Words>> = { nl };

/** The words in `language`; in Dutch where we do not have it. */
export function wordsIn(language: Language): Words {
  return words[language] ?? nl;
}
