import type { Texts } from './text.ts';

/** `controller` is the company whose policy this is; the others are third parties (P28). */
export const PROVIDER_ROLES = ['controller', 'processor', 'joint', 'independent'] as const;
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly role: ProviderRole;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** How a transfer outside the EEA is covered (`adequacy`, `standard-clauses`, …); '' inside it. */
  readonly transfer: string;
  /** Postal address, contact address and website; '' where not given (never for the controller). */
  readonly address: string;
  readonly contact: string;
  readonly website: string;
  /** Links to the provider's own statements; '' where not given. */
  readonly privacy: string;
  readonly cookies: string;
  readonly hosts: readonly string[];
  /** Why this provider is necessary and fitting, and when that was last looked at (P29). */
  readonly why: Texts;
  readonly reviewed: string;
}
