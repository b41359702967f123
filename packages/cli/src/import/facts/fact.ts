/** Something a document says about itself, and where. */
export interface Fact {
  readonly value: string;
  /** The line of the document it comes from. */
  readonly line: number;
  /** Why a person must look at it; '' where the document says it in so many words. */
  readonly doubt: string;
}

/** What a document says about itself. `undefined`: it does not say so, or not in words we know. */
export interface Facts {
  readonly language: Fact;
  readonly title: Fact | undefined;
  readonly version: Fact | undefined;
  /** An ISO date. */
  readonly date: Fact | undefined;
  readonly owner: Fact | undefined;
  readonly contact: Fact | undefined;
  readonly address: Fact | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: Fact | undefined;
  /** An https address. */
  readonly website: Fact | undefined;
  readonly privacy: Fact | undefined;
  readonly settings: Fact | undefined;
  /** Where the document speaks of a logged-in environment. */
  readonly platform: Fact | undefined;
}

export function sure(value: string, line: number): Fact {
  return { value, line, doubt: '' };
}

export function doubtful(value: string, line: number, doubt: string): Fact {
  return { value, line, doubt };
}
