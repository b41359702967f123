/** Every page a visitor can come to without signing in, per language. */
export const PAGES = {
  nl: [
    '/',
    '/over-het-platform',
    '/artikelen/film-kaart-bericht',
    '/contact',
    '/privacy',
    '/voorbeeldbedrijven',
    '/platform',
    '/cookiebeleid',
    '/cookie-instellingen',
    '/bestaat-niet',
  ],
  en: [
    '/en/',
    '/en/about-the-platform',
    '/en/articles/film-map-post',
    '/en/contact',
    '/en/privacy',
    '/en/example-companies',
    '/en/platform',
    '/cookie-policy',
    '/en/cookie-settings',
    '/en/is-not-there',
  ],
} as const;

export const ALL_PAGES: readonly string[] = [...PAGES.nl, ...PAGES.en];
export const ARTICLE = '/artikelen/film-kaart-bericht';
