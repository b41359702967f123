/** Where every page of the site lives. Links are built from here, so none can point nowhere. */
import type { Both, SiteLanguage } from './language.ts';

export type PageName =
  | 'home'
  | 'about'
  | 'article'
  | 'contact'
  | 'privacy'
  | 'examples'
  | 'platform'
  | 'notice'
  | 'settings';

export const ADDRESSES: Readonly<Record<PageName, Both<string>>> = {
  home: { nl: '/', en: '/en/' },
  about: { nl: '/over-het-platform', en: '/en/about-the-platform' },
  article: { nl: '/artikelen/film-kaart-bericht', en: '/en/articles/film-map-post' },
  contact: { nl: '/contact', en: '/en/contact' },
  privacy: { nl: '/privacy', en: '/en/privacy' },
  examples: { nl: '/voorbeeldbedrijven', en: '/en/example-companies' },
  platform: { nl: '/platform', en: '/en/platform' },
  /** These two are served by the server package, inside this site's layout. */
  notice: { nl: '/cookiebeleid', en: '/cookie-policy' },
  settings: { nl: '/cookie-instellingen', en: '/en/cookie-settings' },
};

export function addressOf(page: PageName, language: SiteLanguage): string {
  return ADDRESSES[page][language];
}

/** The same page in the other language; the home page where there is none. */
export function twinOf(path: string, to: SiteLanguage): string {
  const from = to === 'nl' ? 'en' : 'nl';
  const page = Object.values(ADDRESSES).find((address) => address[from] === path);
  return (page ?? ADDRESSES.home)[to];
}

/** Whether `path` is a page of the site in `language`: nothing else is ever redirected to. */
export function isAddress(path: string, language: SiteLanguage): boolean {
  return Object.values(ADDRESSES).some((address) => address[language] === path);
}
