/** The link that opens the preferences, on every page; without JavaScript it is a link to the settings page. */
import type { Tree } from '@kiwiconsent/markup';
import type { SettingsLinkView } from '../view/settings-link-view.ts';

export function settingsLink({ href, label }: SettingsLinkView): Tree {
  return (
    <a href={href} data-kc-do="open-preferences">
      {label}
    </a>
  );
}
