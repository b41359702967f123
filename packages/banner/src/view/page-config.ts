import type { AskableCategory, Judgeable, Publication } from '@kiwiconsent/policy/runtime';

/** What a page says about itself: `<script type="application/json" id="kc-page">` (docs/spec/page.md §2). */
export interface PageConfig {
  /** The whole hash of the policy that is shown. */
  readonly policy: string;
  readonly surface: string;
  readonly language: string;
  readonly publication: Publication;
  readonly judgeable: Judgeable;
  /** The categories with something to ask here (P20, P21). */
  readonly asked: readonly AskableCategory[];
  /** The address of what the preferences show. */
  readonly inventory: string;
  /** What is said when a choice is kept, in the page's language (A11Y-11). */
  readonly said: string;
  /** What is said when a choice is kept and what it allows loads on the next page only (ENF-2). */
  readonly later: string;
  /** What a decision brings back, so that its record says that this page was loaded (PRF-11). */
  readonly witness?: string;
  /** Nothing is held or asked, and everything is reported; absent where the page holds. */
  readonly mode?: 'report-only';
}
