/** The words where a third party's frame would stand. `{name}` is the provider. */
export interface PlaceholderWords {
  readonly title: string;
  /** What loading means, in one sentence. */
  readonly about: string;
  /** With `{purpose}`. */
  readonly purpose: string;
  readonly once: string;
  readonly always: string;
  /** A plain link to the same content at the provider's. */
  readonly link: string;
}
