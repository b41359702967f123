import type { Fact, Facts } from '../facts/fact.ts';
import { factEntry } from './fact-entry.ts';
import { doubted, type Entry, said, under } from './node.ts';

/** Where such pages usually are, to start from. */
const PATHS: Readonly<Record<string, { notice: string; settings: string; privacy: string }>> = {
  nl: { notice: '/cookiebeleid', settings: '/cookie-instellingen', privacy: '/privacy' },
  en: { notice: '/cookie-policy', settings: '/cookie-settings', privacy: '/privacy' },
  de: { notice: '/cookie-richtlinie', settings: '/cookie-einstellungen', privacy: '/datenschutz' },
  fr: { notice: '/politique-cookies', settings: '/parametres-cookies', privacy: '/confidentialite' },
};

export function draftDocument(facts: Facts, owner: string): Entry {
  const language = facts.language.value;
  const paths = PATHS[language] ?? {
    notice: '/cookie-policy',
    settings: '/cookie-settings',
    privacy: '/privacy',
  };
  return under('document', [
    under('title', [factEntry(language, facts.title, 'title of the document')]),
    versionEntry(facts.version),
    factEntry('date', facts.date, 'date'),
    said('owner', owner),
    doubted('reason', 'first-publication', 'why this version exists; a document never says so'),
    under('links', [
      doubted('notice', paths.notice, 'the page where the policy is published'),
      factEntry('settings', facts.settings, paths.settings),
      factEntry('privacy', facts.privacy, paths.privacy),
    ]),
  ]);
}

/** The file wants two or three numbers: `3` becomes `3.0`, for a person to confirm. */
function versionEntry(version: Fact | undefined): Entry {
  if (version === undefined || version.doubt !== '') return factEntry('version', version, '1.0');
  if (/^\d+(?:\.\d+){1,2}$/.test(version.value)) return said('version', version.value);
  const numbers = [...version.value.split('.'), '0'].slice(0, 3).join('.');
  return doubted('version', numbers, `the document says ${version.value} (line ${version.line})`);
}
