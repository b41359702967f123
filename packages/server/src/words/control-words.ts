import { wordsIn } from '@kiwiconsent/banner/render';
import type { Language } from '@kiwiconsent/policy/compiled';
import type { Control } from '@kiwiconsent/policy/receipt';

/** A control as it is called where it is pressed, so that a receipt names what the visitor saw. */
export function controlWords(control: Control, language: Language): string {
  const { ask, preferences, placeholder } = wordsIn(language);
  const words: Readonly<Record<Control, string>> = {
    'accept-all': ask.accept,
    'refuse-all': ask.refuse,
    save: preferences.save,
    'withdraw-all': preferences.withdraw,
    'load-once': placeholder.once,
    'load-always': placeholder.always,
    object: preferences.objection,
  };
  return words[control];
}
