/**
 * The words of the first layer in one language. `{owner}`, `{names}`, `{n}`, `{settings}` and `{notice}` stand
 * for the company, third parties, a number, and the two links.
 */
export interface AskWords {
  readonly title: string;
  /** Who asks, and that the purposes follow as a list (LAW-12); who gets data stands between them. */
  readonly who: string;
  /** Title and first sentence after a material change (P37). */
  readonly changedTitle: string;
  readonly changed: string;
  /** That others get something, with their names; with more than three of them, with a number. */
  readonly parties: string;
  readonly manyParties: string;
  readonly noParties: string;
  /** That one can change it later, and where (LAW-12). */
  readonly later: string;
  readonly settings: string;
  readonly notice: string;
  readonly accept: string;
  readonly refuse: string;
  readonly choose: string;
  /** The polite status after a choice (A11Y-11). */
  readonly saved: string;
}
