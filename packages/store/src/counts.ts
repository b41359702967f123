/** How often what was said: counters, from which nobody can be found again. */
import type { Control } from '@kiwiconsent/policy/receipt';
import type { Answer, AskableCategory } from '@kiwiconsent/policy/runtime';

/** One cell: so many decisions of that day, surface, language and control said this of the category. */
export interface Count {
  /** ISO date, UTC, by the server's clock. */
  readonly day: string;
  readonly surface: string;
  readonly language: string;
  readonly control: Control;
  readonly category: AskableCategory;
  readonly answer: Answer;
  readonly count: number;
}

export interface Counts {
  /**
   * Every cell from `from` to `to`, both days included, oldest first; read from counters, never from receipts.
   * Erasing a receipt does not change them. Who publishes them hides what is few: `withoutFew`.
   */
  between(from: string, to: string): Promise<readonly Count[]>;
}

/**
 * The cells without the groups in which an answer was given fewer than `least` times: the whole group of a day,
 * surface, language and control goes, because what is left out could be worked out from its other cells.
 */
export function withoutFew(cells: readonly Count[], least: number): readonly Count[] {
  const groupOf = ({ day, surface, language, control }: Count): string =>
    JSON.stringify([day, surface, language, control]);
  const few = new Set(cells.filter(({ count }) => count < least).map(groupOf));
  return cells.filter((cell) => !few.has(groupOf(cell)));
}
