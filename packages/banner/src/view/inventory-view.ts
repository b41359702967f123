/**
 * What the preferences and placeholders show of a policy on one surface in one language: the same for every
 * visitor, so that `GET /_kc/inventory/{hash}/{surface}/{language}.json` never changes.
 */
import type { AskableCategory, Category } from '@kiwiconsent/policy/runtime';
import type { PlaceholderWords } from '../words/placeholder-words.ts';
import type { PreferencesWords } from '../words/preferences-words.ts';

/** One row of the annex, in words (LAW-13). No field is empty but `links` and `objection`. */
export interface TechnologyView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly provider: string;
  readonly providerId: string;
  readonly purpose: string;
  readonly retention: string;
  readonly access: string;
  readonly place: string;
  readonly consent: string;
  /** That we cannot remove it, and who can (WD-9); '' for what is ours to remove. */
  readonly elsewhere: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** True where the visitor may object instead of consent (LAW-15). */
  readonly objection: boolean;
}

/** A provider that can be chosen by itself. */
export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
}

interface CategoryCommon {
  readonly name: string;
  readonly about: string;
  readonly technologies: readonly TechnologyView[];
}

export type CategoryView =
  /** Nothing in it needs consent on this surface: explained, without a control (P20). */
  | (CategoryCommon & { readonly kind: 'explained'; readonly id: Category })
  /** `providers` holds those that can be chosen apart: none, or at least two. */
  | (CategoryCommon & {
      readonly kind: 'asked';
      readonly id: AskableCategory;
      readonly providers: readonly ProviderChoice[];
    });

export interface InventoryView {
  readonly policy: string;
  readonly surface: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly version: string;
  /** The policy's date in words. */
  readonly date: string;
  /** Twelve dates with `{d}` and `{y}` in them, so that a browser needs no calendar words. */
  readonly months: readonly string[];
  readonly links: { readonly notice: string; readonly settings: string };
  readonly categories: readonly CategoryView[];
  readonly words: PreferencesWords;
  readonly placeholder: PlaceholderWords;
}
