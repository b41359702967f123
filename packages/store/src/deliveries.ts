/** How checkpoints leave this house: what went where, and what came back (docs/operate/checkpoints.md). */

/** What is known of one place to which checkpoints are sent. */
export interface Delivery {
  /** Its name, which holds no secret: `post:3f2a…`. */
  readonly place: string;
  /** Entries under the newest checkpoint that arrived there; 0 before the first. */
  readonly size: number;
  /** ISO 8601 UTC; '' before the first. */
  readonly deliveredAt: string;
  /** How often in a row it failed. */
  readonly failures: number;
  /** ISO 8601 UTC; '' where the last attempt went well. */
  readonly failingSince: string;
  /** Why the last attempt failed, for the operator; '' where it did not. */
  readonly because: string;
}

/** What somebody else said of a checkpoint, and everything that it takes to check it. */
export interface Attestation {
  readonly place: string;
  /** Entries under the checkpoint. */
  readonly size: number;
  /** The signed checkpoint as it was sent. */
  readonly checkpoint: string;
  /** A witness's signature lines, or a time-stamp token (RFC 3161), as they came. */
  readonly bytes: Uint8Array;
  /** ISO 8601 UTC, by this server's clock: when it came. */
  readonly at: string;
}

/** Which process sends, and how it went. Nothing in it is about anybody. */
export interface Deliveries {
  /** `undefined` for a place to which nothing was ever sent. */
  find(place: string): Promise<Delivery | undefined>;
  /**
   * The turn to send to a place, until `until` or until it is settled. `undefined` where it is not due at `now`, or
   * another process has the turn: of all that ask, one gets it. One that dies loses it at `until`.
   */
  take(place: string, now: Date, until: Date): Promise<Delivery | undefined>;
  /** Keeps how it went with what came back, and gives the turn away: it is due again at `due`. */
  settle(delivery: Delivery, due: Date, attestation?: Attestation): Promise<void>;
  /** What was said of checkpoints of `size` entries and more, the smallest first, at most `most`. */
  attestations(size: number, most: number): Promise<readonly Attestation[]>;
}
