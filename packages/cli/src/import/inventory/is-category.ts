import { readCategory } from '../words/category-words.ts';

/** Whether a short text says one of the five categories and nothing that leaves a doubt. */
export function isCategory(text: string): boolean {
  return text.length < 80 && readCategory(text).kind === 'sure';
}
