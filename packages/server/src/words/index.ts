/** The languages that are done: one file each. */
import type { Language } from '@kiwiconsent/policy/compiled';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { ServerWords } from './server-words.ts';
import { sv } from './sv.ts';

export const serverWords: Readonly<Record<Language, ServerWords>> = { nl, en, de, fr, es, it, pt, pl, sv };

/** The words in `language`; in English where we do not have it. */
export function serverWordsIn(language: Language): ServerWords {
  return serverWords[language] ?? en;
}
