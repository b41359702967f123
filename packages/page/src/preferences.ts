/** Loaded when a visitor opens the preferences (docs/spec/page.md §1). */
export { openPreferences, tendSettings } from '@kiwiconsent/banner/preferences';
