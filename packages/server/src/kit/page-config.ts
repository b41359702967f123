/** What a page of ours says about itself to the page script (docs/spec/page.md §2). */
import { type PageConfig, wordsIn } from '@kiwiconsent/banner/render';
import { judgeableOn } from '@kiwiconsent/policy/compiled';
import { asked } from '@kiwiconsent/policy/runtime';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';

/** The address of what preferences and placeholders show: the hash is in it, so it never changes. */
export function inventoryPath(hash: string, surface: string, language: string): string {
  return `/_kc/inventory/${hash.slice(0, 16)}/${surface}/${language}.json`;
}

function configOf(
  published: Published,
  surface: string,
  language: string,
  isReportOnly: boolean,
): PageConfig {
  const { current, judged, publication } = published;
  return {
    policy: current.hash,
    surface,
    language,
    publication,
    judgeable: judgeableOn(judged, surface),
    asked: asked(current, surface),
    inventory: inventoryPath(current.hash, surface, language),
    said: wordsIn(language).ask.saved,
    later: wordsIn(language).preferences.savedLater,
    ...(isReportOnly && { mode: 'report-only' }),
  };
}

/** The config of every page of `surface` in `language`: both of the policy, so there are few. */
export const pageConfigOf: typeof configOf = remembered(
  (surface: string, language: string, isReportOnly: boolean) => `${surface} ${language} ${isReportOnly}`,
  configOf,
);
