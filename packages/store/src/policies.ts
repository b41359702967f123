/** A compiled policy as it was published. */
export interface PublishedPolicy {
  /** SHA-256 of the policy, 64 lower-case hex digits. */
  readonly hash: string;
  readonly version: string;
  /** Its canonical JSON text. */
  readonly compiled: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly publishedAt: string;
}

/** Every policy that was ever published here, oldest first. */
export interface Policies {
  /**
   * Keeps a policy. The same policy again changes nothing and answers with what was kept.
   *
   * Rejects with `KC-S05` when the version is already taken by other contents (P1).
   */
  publish(policy: PublishedPolicy): Promise<PublishedPolicy>;
  find(hash: string): Promise<PublishedPolicy | undefined>;
  all(): Promise<readonly PublishedPolicy[]>;
}
