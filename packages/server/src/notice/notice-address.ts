/** The addresses of one document and its kin, below the policy's own link for it (docs/spec/http-api.md §4). */
import type { Language } from '@kiwiconsent/policy/compiled';

export interface NoticeAddress {
  readonly language: Language;
  /** `/cookiebeleid` */
  readonly base: string;
  readonly version: (version: string) => string;
  readonly difference: (from: string, to: string) => string;
  /** The list of versions, and its feed. */
  readonly versions: string;
  readonly feed: string;
}

const WORDS = {
  nl: { difference: 'verschillen', versions: 'versies' },
  en: { difference: 'differences', versions: 'versions' },
} as const;

export function wordsInPath(language: Language): { readonly difference: string; readonly versions: string } {
  return language === 'nl' ? WORDS.nl : WORDS.en;
}

export function noticeAddress(base: string, language: Language): NoticeAddress {
  const words = wordsInPath(language);
  return {
    language,
    base,
    version: (version) => `${base}/${version}`,
    difference: (from, to) => `${base}/${words.difference}/${from}...${to}`,
    versions: `${base}/${words.versions}`,
    feed: `${base}/${words.versions}.xml`,
  };
}
