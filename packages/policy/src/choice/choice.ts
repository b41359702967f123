import type { AskableCategory } from '../model/category.ts';

/** What a visitor said about one thing. Silence is `not-asked`, and never grants (LAW-3, P17). */
export type Answer = 'granted' | 'denied' | 'not-asked';

/**
 * What a visitor said on one surface, as it stands now.
 *
 * `categories` misses what was not asked. `providers` narrows or widens a category for one provider, keyed
 * `category.provider`. `objections` names exempt technologies the visitor objected to (LAW-15).
 */
export interface Choice {
  readonly categories: Readonly<Partial<Record<AskableCategory, 'granted' | 'denied'>>>;
  readonly providers: Readonly<Record<string, 'granted' | 'denied'>>;
  readonly objections: readonly string[];
}

/** Nothing was asked, nothing was said. */
export const SILENCE: Choice = Object.freeze({ categories: {}, providers: {}, objections: [] });
