/** The part of the banner that is loaded when a visitor opens the preferences (docs/spec/page.md §1). */
export { openPreferences } from './page/open-preferences.ts';
export { tendSettings } from './page/tend-settings.ts';
