/** Dates in words without a calendar in the browser. */
import type { Language } from '@kiwiconsent/policy/compiled';
import { dateWords } from '@kiwiconsent/policy/words';

/**
 * Twelve dates of `language` with `{d}` and `{y}` in place of day and year.
 *
 * KNOWN LIMIT: a language that writes the first of a month in its own way (French *1er*) gets a plain 1.
 */
export function monthWords(language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, month) =>
    dateWords(`2222-${String(month + 1).padStart(2, '0')}-11`, language)
      .replace('2222', '{y}')
      .replace('11', '{d}'),
  );
}
