/** One way to ask on the same page. */
export interface Variant {
  readonly name: string;
  /** The page's HTML with this way of asking in it. */
  readonly html: string;
  /** What the visitor sees when the question is there. */
  readonly selector: string;
  /** What opens the preferences, and what is seen then. The floor has none. */
  readonly opener?: string;
  readonly preferences?: string;
  /** The bytes that asking adds to a first visit, each file as brotli sends it. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly what: string;
  readonly brotli: number;
}
