/** What a page says about itself: `<script type="application/json" id="kc-page">` (docs/spec/page.md §2). */
import type { Judgeable, Publication } from '@kiwiconsent/policy/runtime';

export interface PageConfig {
  /** The whole hash of the policy that is shown. */
  readonly policy: string;
  readonly surface: string;
  readonly language: string;
  readonly publication: Publication;
  readonly judgeable: Judgeable;
  /** The address of what the preferences show. */
  readonly inventory: string;
  /** What is said when a choice is kept, in the page's language (A11Y-11). */
  readonly said: string;
}

/** `undefined` where the page has no config. Throws on one that cannot be read: the caller holds. */
export function readPageConfig(document: Document): PageConfig | undefined {
  const text = document.getElementById('kc-page')?.textContent;
  return text ? JSON.parse(text) : undefined;
}
