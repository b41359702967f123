/** What a row of the policy is for, as a sentence: the policy file writes purposes without their full stop. */
import { type Technology, textIn } from '@kiwiconsent/policy/compiled';
import type { SiteLanguage } from './language.ts';

export function purposeOf(technology: Technology, language: SiteLanguage): string {
  return `${textIn(technology.purpose, language).replace(/\.$/, '')}.`;
}
