/** The link to the settings that stands on every page (P23, WD-1). */
import { type CompiledPolicy, type Language, textIn } from '@kiwiconsent/policy/compiled';
import { wordsIn } from '../words/index.ts';

export interface SettingsLinkView {
  readonly href: string;
  readonly label: string;
}

export function settingsLinkViewOf(policy: CompiledPolicy, language: Language): SettingsLinkView {
  return {
    href: textIn(policy.document.links.settings, language),
    label: wordsIn(language).preferences.title,
  };
}
