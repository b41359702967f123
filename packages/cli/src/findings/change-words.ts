import type { Change, ChangeKind } from '@kiwiconsent/policy/compiled';
import { changedFields } from './changed-fields.ts';
import { valueWords } from './value-words.ts';

/** What each kind of change is, as the end of a sentence that begins with its subject. */
const WORDS: Readonly<Record<ChangeKind, string>> = {
  'title-changed': 'the title changed',
  'owner-changed': 'the owner changed',
  'links-changed': 'the links changed',
  'languages-changed': 'the languages changed',
  'category-words-changed': 'a category is described in other words',
  'theme-changed': 'the look changed',
  'regime-changed': 'other rules count',
  'choice-holds-longer': 'a choice holds longer',
  'surface-added': 'new',
  'surface-removed': 'gone',
  'surface-changed': 'its hosts or paths changed',
  'marketing-opened': 'marketing is asked about where it was not before',
  'provider-added': 'new',
  'provider-removed': 'gone',
  'provider-changed': 'its particulars changed',
  'provider-role-changed': 'its role changed',
  'provider-left-eea': 'it is outside the EEA now',
  'technology-added': 'new',
  'technology-removed': 'gone',
  'technology-changed': 'its particulars changed',
  'kind-changed': 'it is another technique',
  'category-changed': 'its category changed',
  'provider-replaced': 'another provider',
  'purpose-changed': 'its purpose changed',
  'uses-widened': 'its figures are used for more',
  'retention-longer': 'it stays longer',
  'retention-shorter': 'it stays shorter',
  'surfaces-added': 'it is used in more places',
  'surfaces-removed': 'it is used in fewer places',
  'consent-needed': 'it needs consent now',
  'consent-exempt': 'it does without consent now',
  'exemption-changed': 'the ground for doing without consent changed',
};

/** The change in words, a line for each field that changed: `it stays longer: 6 months → 12 months`. */
export function changeWords({ kind, before, after }: Change): readonly string[] {
  const words = WORDS[kind];
  const fields = kind.endsWith('-changed') ? changedFields(before, after) : [];
  if (fields.length > 0)
    return fields.map((field) => `${words}, ${field.path}: ${arrow(field.was, field.is)}`);
  const [was, is] = [valueWords(before), valueWords(after)];
  if (was === is) return [words];
  return [was !== '' && is !== '' ? `${words}: ${arrow(was, is)}` : `${words}: ${was}${is}`];
}

function arrow(was: string, is: string): string {
  return `${was || 'nothing'} → ${is || 'nothing'}`;
}
