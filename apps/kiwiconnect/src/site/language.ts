/** The site's two languages: Dutch at `/`, English at `/en/`. */
export const LANGUAGES = ['nl', 'en'] as const;
export type SiteLanguage = (typeof LANGUAGES)[number];

/** The same thing in both languages. */
export type Both<Value> = Readonly<Record<SiteLanguage, Value>>;

/** `language` if the site has it, otherwise Dutch. */
export function siteLanguage(language: string): SiteLanguage {
  return LANGUAGES.find((known) => known === language) ?? 'nl';
}

/** The language that an address speaks. */
export function languageOfPath(path: string): SiteLanguage {
  return path === '/en' || path.startsWith('/en/') || path.startsWith('/cookie-policy') ? 'en' : 'nl';
}
