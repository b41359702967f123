/** What a page of the site is: an address per language, a title, and a body. */
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { PageName } from './addresses.ts';
import type { Both, SiteLanguage } from './language.ts';

/** What a page knows while it is printed. */
export interface PageView {
  readonly language: SiteLanguage;
  readonly policy: CompiledPolicy;
  /** The origin of an example company: `film` is `http://film.localhost:8080` here, `https://film.example` live. */
  readonly exampleOrigin: (company: string) => string;
  /** The hidden field that protects a form. */
  readonly formToken: Tree;
}

export interface Page {
  readonly name: PageName;
  readonly title: Both<string>;
  readonly description: Both<string>;
  readonly body: (view: PageView) => Tree;
}
