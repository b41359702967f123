/** What a page of the site is: an address per language, a title, and a body. */
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { PageName } from './addresses.ts';
import type { Both, SiteLanguage } from './language.ts';

/** Content of somebody else: which row of the policy it is, where it comes from, and how much room it has. */
export interface HeldFrame {
  readonly technology: string;
  readonly width: 'full';
  /** CSS pixels. */
  readonly height: number;
  readonly address: string;
}

/** What a page knows while it is printed. */
export interface PageView {
  readonly language: SiteLanguage;
  readonly policy: CompiledPolicy;
  /** The origin of an example company: `film` is `http://film.localhost:8080` here, `https://film.example` live. */
  readonly exampleOrigin: (company: string) => string;
  /** What stands in the place of external content that may not load yet. */
  readonly placeholder: (frame: HeldFrame) => Tree;
  /** The hidden field that protects a form. */
  readonly formToken: Tree;
}

export interface Page {
  readonly name: PageName;
  readonly title: Both<string>;
  readonly description: Both<string>;
  readonly body: (view: PageView) => Tree;
}
