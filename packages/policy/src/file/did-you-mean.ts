import { nearest } from './nearest.ts';

/** ` Did you mean “purpose”?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word.replace(/_/g, '-'), known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}
