/**
 * The grounds on which a technology may do without consent, and what each demands (LAW-15 to LAW-17, P9 to P13).
 * A legitimate interest is none of them (LAW-11), and no ground fits marketing (P13).
 */
import type { Category } from '../model/category.ts';

/** What an answer must be: this very value, or a duration of at most so long. */
export type Demand =
  | {
      readonly is: readonly (string | boolean)[] /** No answer is `false`. */;
      readonly mayBeLeftOut?: boolean;
    }
  | { readonly atMost: string };

export interface Ground {
  readonly categories: readonly Category[];
  readonly demands: Readonly<Record<string, Demand>>;
  /** Only for one's own account: the provider is the controller or its processor. */
  readonly ownAccount: boolean;
  /** The longest that anything may stay on the device; '' for no limit. */
  readonly keptAtMost: string;
}

const plain = { demands: {}, ownAccount: false, keptAtMost: '' };

export const GROUNDS: Readonly<Record<string, Ground>> = {
  /** Only to carry the communication: load balancing, for example. */
  transmission: { ...plain, categories: ['necessary'] },
  /** Strictly needed for what the visitor asked for: login, basket, form. */
  'requested-service': { ...plain, categories: ['necessary'] },
  /** Keeping the choice itself. */
  'preference-storage': { ...plain, categories: ['necessary'] },
  /** Keeping the requested service safe. */
  security: { ...plain, categories: ['necessary'] },
  /** A setting that the visitor made, with little or no effect on privacy (P10). */
  'user-preference': {
    categories: ['functional'],
    demands: {
      impact: { is: ['none', 'low'] },
      'set-by-visitor': { is: [true] },
      'cross-site': { is: [false] },
    },
    ownAccount: true,
    keptAtMost: 'P13M',
  },
  /** Counting for oneself: the strictest union of the Dutch, French and British conditions (LAW-15). */
  'privacy-friendly-analytics': {
    categories: ['analytics'],
    demands: {
      'own-account': { is: [true] },
      'cross-site': { is: [false] },
      identifier: { is: ['none', 'first-party'] },
      renewed: { is: [false] },
      ip: { is: ['not-kept', 'shortened'] },
      profile: { is: [false] },
      'data-kept': { atMost: 'P25M' },
      objection: { is: [true] },
      // Session replay and heat maps (LAW-23).
      recording: { is: [false], mayBeLeftOut: true },
    },
    ownAccount: true,
    keptAtMost: 'P13M',
  },
};
