/** The banner on a page that was not served by us: the same tree, printed by the browser. */

import { openQuestions } from '@kiwiconsent/policy/runtime';
import { styleText } from '../style/first-layer.ts';
import { bannerTree } from '../tree/banner.tsx';
import type { AskView } from '../view/ask-view.ts';
import { narrowed } from '../view/narrowed.ts';
import type { PageConfig } from '../view/page-config.ts';
import { adoptStyle } from './adopt-style.ts';
import type { Keeper } from './keeper.ts';
import { toDom } from './to-dom.ts';

/** What `GET /_kc/ask/{surface}/{language}.json` answers: a page's config, and the view of its banner. */
export interface Ask extends PageConfig {
  readonly view: AskView;
}

/** Throws where the server cannot be had: everything is then held, and the page works. */
export async function fetchAsk(origin: string, surface: string, language: string): Promise<Ask> {
  const response = await fetch(`${origin}/_kc/ask/${surface}/${language}.json`);
  if (!response.ok) throw new Error(`${response.status} ${surface}/${language}`);
  return response.json();
}

/** Puts the banner first in the page's body, as the server does, where there is something to ask. */
export function renderAsk({ judgeable, surface, view }: Ask, keeper: Keeper): void {
  const { choice, changed } = keeper.current();
  const open = openQuestions(judgeable, surface, choice);
  adoptStyle(document, styleText);
  adoptStyle(document, view.theme);
  if (open.length > 0)
    document.body.prepend(toDom(bannerTree(narrowed(view, open, changed.length > 0)), document));
}
