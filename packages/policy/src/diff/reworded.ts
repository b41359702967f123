import type { Texts } from '../model/text.ts';

/** Whether a text changed in a language that both have: a new translation changes nothing. */
export function reworded(before: Texts, after: Texts): boolean {
  const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const shared = Object.keys(before).filter((language) => language in after);
  return shared.length === 0 || shared.some((language) => tidy(before[language]) !== tidy(after[language]));
}
