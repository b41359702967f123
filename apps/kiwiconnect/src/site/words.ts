/** The words of the frame around every page. */
import type { Both } from './language.ts';

interface FrameWords {
  readonly skip: string;
  readonly mainMenu: string;
  readonly footerMenu: string;
  readonly home: string;
  readonly about: string;
  readonly article: string;
  readonly contact: string;
  readonly signIn: string;
  readonly notice: string;
  readonly privacy: string;
  readonly settings: string;
  readonly examples: string;
  readonly country: string;
  readonly promise: string;
}

export const FRAME: Both<FrameWords> = {
  nl: {
    skip: 'Naar de inhoud',
    mainMenu: 'Hoofdmenu',
    footerMenu: 'Over deze site',
    home: 'Naar de beginpagina',
    about: 'Het platform',
    article: 'Artikel',
    contact: 'Contact',
    signIn: 'Inloggen',
    notice: 'Cookiebeleid',
    privacy: 'Privacy',
    settings: 'Cookie-instellingen',
    examples: 'Voorbeeldbedrijven',
    country: 'Nederland',
    promise: 'Van anderen laadt hier niets, tot u daar zelf voor kiest.',
  },
  en: {
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    footerMenu: 'About this site',
    home: 'To the home page',
    about: 'The platform',
    article: 'Article',
    contact: 'Contact',
    signIn: 'Sign in',
    notice: 'Cookie policy',
    privacy: 'Privacy',
    settings: 'Cookie settings',
    examples: 'Example companies',
    country: 'The Netherlands',
    promise: 'Nothing loads from anyone else until you choose it yourself.',
  },
};
