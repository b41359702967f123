/** Secrets of the server itself, such as the one behind `csrf_token`. Never a visitor's. */
export interface Keys {
  /** The key of this name; the first caller's `fresh` is kept, and every caller gets that one. Base64url. */
  take(name: string, fresh: string): Promise<string>;
  /** The key of this name, where there is one. */
  find(name: string): Promise<string | undefined>;
}
