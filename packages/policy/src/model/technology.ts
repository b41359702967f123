import type { Category } from './category.ts';
import type { Retention } from './retention.ts';
import type { Texts } from './text.ts';

/** Techniques that place or read something on the device, by name. */
export const DEVICE_KINDS = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'file-system',
  'service-worker',
  'fingerprint',
] as const;

/** Techniques that are a request, by host (and path). */
export const NETWORK_KINDS = [
  'pixel',
  'script',
  'frame',
  'image',
  'font',
  'style',
  'request',
  'sdk',
] as const;

export type DeviceKind = (typeof DEVICE_KINDS)[number];
export type NetworkKind = (typeof NETWORK_KINDS)[number];
export type TechnologyKind = DeviceKind | NetworkKind;

/** What figures about use may be used for, and for nothing else (P32, LAW-22). */
export const USES = ['security', 'support', 'error-analysis', 'performance', 'improvement'] as const;
export type Use = (typeof USES)[number];

/** Whether a technology needs consent, and why (LAW-15 to LAW-17, P9 to P13). */
export type ConsentRule =
  | { readonly kind: 'needed' }
  | {
      readonly kind: 'exempt';
      /** The ground, one that the regime knows (`requested-service`, `preference-storage`, …). */
      readonly ground: string;
      /** The written reason, shown in the notice (P9). */
      readonly reason: Texts;
      /** The conditions of the ground as they were declared and checked (LAW-15). */
      readonly conditions: Readonly<Record<string, string | boolean>>;
      /** The visitor may object, and is then held to (LAW-15). */
      readonly objection: boolean;
    };

/** A call of a vendor's own that takes consent back: a function by its name, and plain values. Never code (WD-6). */
export interface Revocation {
  /** `fbq`, or `posthog.opt_out_capturing`. */
  readonly call: string;
  readonly with: readonly RevocationValue[];
}
export type RevocationValue = Plain | readonly Plain[] | Readonly<Record<string, Plain>>;
type Plain = string | number | boolean;

/** One row of the inventory: a cookie or similar technique (P39). */
export interface Technology {
  /** Unique in the policy: `film`, `film.visitor`. */
  readonly id: string;
  readonly kind: TechnologyKind;
  /** Exact, or anchored with `*`: a cookie's or key's name; for a network technique a title. */
  readonly name: string;
  /** Network only: exact hosts, or `*.` and a suffix. */
  readonly hosts: readonly string[];
  /** Network only: path prefixes on those hosts; empty is every path. */
  readonly paths: readonly string[];
  readonly provider: string;
  readonly category: Category;
  readonly purpose: Texts;
  /** Analytics that is exempt, or on a signed-in surface: all it is used for (P32). Empty elsewhere. */
  readonly uses: readonly Use[];
  readonly retention: Retention;
  readonly surfaces: readonly string[];
  readonly consent: ConsentRule;
  readonly httpOnly: boolean;
  /** The technology that places this one when it is allowed; '' for none. */
  readonly placedBy: string;
  /** What is called in the page when it is withdrawn; absent for nothing. */
  readonly revoke?: readonly Revocation[];
}
