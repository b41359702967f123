/** What the document must know that no policy holds: where it and its kin are published. */

/** A published version of the policy. */
export interface VersionEntry {
  readonly version: string;
  /** ISO date of its last change. */
  readonly date: string;
  /** The compiled policy's hash, 64 hex digits. */
  readonly hash: string;
  /** The address of this version, in the document's language. */
  readonly href: string;
  /** The address of its differences with the version before; absent for the first. */
  readonly difference?: string | undefined;
}

export interface NoticeContext {
  /** The address of the document that is being written. */
  readonly address: string;
  /** All published versions, newest first, this one included. */
  readonly versions: readonly VersionEntry[];
  /** The same document in other forms; '' where there is none. */
  readonly links: { readonly markdown: string; readonly json: string; readonly feed: string };
  /** The same version in other languages. */
  readonly languages: readonly { readonly language: string; readonly href: string }[];
}
