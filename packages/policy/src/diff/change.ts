import type { AskableCategory } from '../model/category.ts';

/** What changed, by name. */
export const CHANGE_KINDS = [
  'title-changed',
  'owner-changed',
  'links-changed',
  'languages-changed',
  'category-words-changed',
  'theme-changed',
  'regime-changed',
  'choice-holds-longer',
  'surface-added',
  'surface-removed',
  'surface-changed',
  'marketing-opened',
  'provider-added',
  'provider-removed',
  'provider-changed',
  'provider-role-changed',
  'provider-left-eea',
  'technology-added',
  'technology-removed',
  'technology-changed',
  'kind-changed',
  'category-changed',
  'provider-replaced',
  'purpose-changed',
  'uses-widened',
  'retention-longer',
  'retention-shorter',
  'surfaces-added',
  'surfaces-removed',
  'consent-needed',
  'consent-exempt',
  'exemption-changed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly weight: 'editorial' | 'material';
  /** Where it matters. */
  readonly surfaces: readonly string[];
  /** The category whose visitors must be asked again on those surfaces, if the change is material. */
  readonly category?: AskableCategory;
  /** What changed: `document`, `surface:website`, `provider:tube`, `technology:film`, `category:external`. */
  readonly subject: string;
  /** Before and after, as canonical JSON or plain text; '' where there was or is nothing. */
  readonly before: string;
  readonly after: string;
}
