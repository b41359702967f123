/**
 * The `cookie_consent` cookie: its value is a query string, readable from any language
 * (docs/spec/consent-cookie.md).
 *
 *   v=1&website.t=1763907600&website.p=0123456789abcdef&website.r=<receipt id>&website.analytics=1
 *      &website.external=0&website.external.tube=1
 *
 * Reading is strict: anything that is not exactly this is no record at all (LAW-3).
 */
import type { Choice } from './choice.ts';

/** A decision that waits for the server: sent again, it is the same decision (WD-10, PRF-2). */
export interface Pending {
  /** The idempotency key. */
  readonly key: string;
  /** A `Control`, as far as a reader of the cookie can know. */
  readonly control: string;
  /** A `Layer`, likewise. */
  readonly layer: string;
  /** What was on show: categories, or on a placeholder `category.provider`. */
  readonly shown: readonly string[];
  /** The receipt before this choice; '' for none. */
  readonly previous: string;
}

/** What one surface's part of the cookie says. */
export interface SurfaceRecord {
  /** When the choice was made: unix seconds. Expiry counts from here and never slides (BRW-10). */
  readonly at: number;
  /** The first 16 hex digits of the hash of the policy it was made under. */
  readonly policy: string;
  /** The receipt's id; '' while the server has not recorded the choice yet (WD-10). */
  readonly receipt: string;
  /** What it takes to send again a choice that is not recorded yet; `undefined` once it is. */
  readonly pending?: Pending | undefined;
  readonly choice: Choice;
  /** It was made while the browser asked for Global Privacy Control, and so is the later word (SIG-4). */
  readonly gpc?: boolean | undefined;
}

export interface CookieRecord {
  readonly surfaces: Readonly<Record<string, SurfaceRecord>>;
}

export const COOKIE_NAME = 'cookie_consent';
