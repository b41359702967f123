/** Reads a value that may be anything, without ever failing: the schema has already said what is wrong. */
import type { Texts } from '../model/text.ts';
import { isPlaceholder } from './placeholder.ts';

export type Loose = Readonly<Record<string, unknown>>;

export function mapOf(value: unknown): Loose {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** '' for a placeholder too: nothing follows from what is still to be written. */
export function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return isPlaceholder(text) ? '' : text;
}

export function textsInList(value: unknown): readonly string[] {
  return listOf(value).map(textOf).filter(Boolean);
}

/** A text per language; one text that stands alone is for every language. */
export function textsOf(value: unknown, languages: readonly string[]): Texts {
  const alone = textOf(value);
  if (alone) return Object.fromEntries(languages.map((language) => [language, alone]));
  const map = mapOf(value);
  return Object.fromEntries(
    languages.map((language) => [language, textOf(map[language])]).filter(([, text]) => text),
  );
}
