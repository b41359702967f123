/**
 * What the first layer shows, as plain data: every sentence is in it, in one language, so that a page that
 * was not served by us needs no words of its own.
 *
 * The server makes it from the compiled policy; `GET /_kc/ask/{surface}/{language}.json` carries it.
 */
import type { AskableCategory } from '@kiwiconsent/policy/runtime';
import type { AskWords } from '../words/ask-words.ts';

/** One category that is asked, with what it is for and who else gets something (LAW-12). */
export interface Purpose {
  readonly id: AskableCategory;
  readonly name: string;
  /** A few words, so that the first layer is read in one look (DP-12). */
  readonly aim: string;
  /** What changed in it since an earlier version, for who chose before (P37); '' for nothing. */
  readonly news: string;
  /** Names of the third parties, each once, in the order of the policy. */
  readonly parties: readonly string[];
}

/** What every form of ours sends along (docs/spec/http-api.md). */
export interface FormView {
  /** The whole hash of the policy that is shown. */
  readonly policy: string;
  readonly surface: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where a form post without JavaScript goes back to: a path on the same origin. */
  readonly returnTo: string;
}

export interface AskView extends FormView {
  readonly links: { readonly notice: string; readonly settings: string };
  readonly purposes: readonly Purpose[];
  /** True when the visitor chose before, and the policy changed since (P37). */
  readonly changed: boolean;
  readonly words: AskWords;
  /** The company's colours as CSS (`themeText`). */
  readonly theme: string;
}
