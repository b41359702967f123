import { wordsIn } from '@kiwiconsent/banner/render';
import { judgeableOn } from '@kiwiconsent/policy/compiled';
import { asked, type Judgeable, type Publication } from '@kiwiconsent/policy/runtime';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';

/** What a page says about itself to the page script (docs/spec/page.md §2). */
export interface PageConfig {
  readonly policy: string;
  readonly surface: string;
  readonly language: string;
  readonly publication: Publication;
  readonly judgeable: Judgeable;
  readonly asked: readonly string[];
  readonly inventory: string;
  /** What is said when a choice is kept (A11Y-11). */
  readonly said: string;
}

/** The address of what preferences and placeholders show: the hash is in it, so it never changes. */
export function inventoryPath(hash: string, surface: string, language: string): string {
  return `/_kc/inventory/${hash.slice(0, 16)}/${surface}/${language}.json`;
}

function configOf(published: Published, surface: string, language: string): PageConfig {
  const { current, publication } = published;
  return {
    policy: current.hash,
    surface,
    language,
    publication,
    judgeable: judgeableOn(current, surface),
    asked: asked(current, surface),
    inventory: inventoryPath(current.hash, surface, language),
    said: wordsIn(language).ask.saved,
  };
}

/** The config of every page of `surface` in `language`: both of the policy, so there are few. */
export const pageConfigOf: typeof configOf = remembered(
  (surface: string, language: string) => `${surface} ${language}`,
  configOf,
);
