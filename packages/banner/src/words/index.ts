/** The languages that are done: one reviewed file each. */
import type { Language } from '@kiwiconsent/policy/compiled';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

export const words: Readonly<Record<Language, Words>> = { nl, en, de, fr, es, it, pt, pl, sv };

/** The words in `language`; in English where we do not have it. */
export function wordsIn(language: Language): Words {
  return words[language] ?? en;
}
