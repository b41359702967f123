/** The link to the settings on a page that has no place of its own for it: what the gate puts in (P23, WD-1). */
import type { Tree } from '@kiwiconsent/markup';
import type { Language } from '@kiwiconsent/policy/compiled';
import type { SettingsLinkView } from '../view/settings-link-view.ts';
import { settingsLink } from './settings-link.tsx';

/** In a corner of the window, and in nobody's layout: as a part of it, the link would move what the site has. */
export function settingsCorner(view: SettingsLinkView, language: Language): Tree {
  return (
    <kc-ask data-kc="link" lang={language} dir="auto">
      {settingsLink(view)}
    </kc-ask>
  );
}
