/** The words of the home page. */
import type { PageName } from '../../site/addresses.ts';
import type { Both } from '../../site/language.ts';

interface HomeWords {
  readonly heading: string;
  readonly lead: string;
  readonly settings: string;
  readonly notice: string;
  readonly opening: string;
  readonly openingLead: string;
  readonly unasked: string;
  readonly asked: string;
  readonly whole: string;
  readonly onward: string;
  readonly pages: readonly { readonly page: PageName; readonly name: string; readonly about: string }[];
}

export const HOME: Both<HomeWords> = {
  nl: {
    heading: 'U kiest. De site houdt zich eraan.',
    lead: 'Dit is de website van KiwiConnect uit Enschede. Hier leest u hoe wij met cookies en gegevens omgaan, op deze site en in ons platform. En u kunt nakijken of het klopt.',
    settings: 'Cookie-instellingen',
    notice: 'Lees het cookiebeleid',
    opening: 'Wat er gebeurt als u deze site opent',
    openingLead:
      'Deze twee lijsten komen uit ons cookiebeleid zelf. Staat iets er niet in, dan hoort het niet op uw apparaat.',
    unasked: 'Mag zonder te vragen',
    asked: 'Alleen als u ja zegt',
    whole: 'De hele lijst, met aanbieders en bewaartermijnen',
    onward: 'Op deze site',
    pages: [
      {
        page: 'about',
        name: 'Het platform',
        about: 'Welke cookies het platform gebruikt als u bent ingelogd, en welke nooit.',
      },
      {
        page: 'article',
        name: 'Een film, een kaart en een bericht',
        about: 'Wat er gebeurt als een pagina iets van een ander laat zien. Probeer het zelf.',
      },
      {
        page: 'privacy',
        name: 'Privacy',
        about: 'Welke gegevens deze website van u heeft, waarom, en hoe lang.',
      },
      {
        page: 'contact',
        name: 'Contact',
        about: 'Ons adres en ons e-mailadres, ook voor vragen over privacy.',
      },
    ],
  },
  en: {
    heading: 'You choose. The site keeps to it.',
    lead: 'This is the website of KiwiConnect in Enschede, the Netherlands. It tells you how we handle cookies and data, on this site and in our platform. And you can check whether that is true.',
    settings: 'Cookie settings',
    notice: 'Read the cookie policy',
    opening: 'What happens when you open this site',
    openingLead:
      'These two lists come from our cookie policy itself. What is not in them does not belong on your device.',
    unasked: 'May run without asking',
    asked: 'Only when you say yes',
    whole: 'The whole list, with providers and retention periods',
    onward: 'On this site',
    pages: [
      {
        page: 'about',
        name: 'The platform',
        about: 'Which cookies the platform uses when you are signed in, and which it never uses.',
      },
      {
        page: 'article',
        name: 'A film, a map and a post',
        about: 'What happens when a page shows something from somebody else. Try it yourself.',
      },
      {
        page: 'privacy',
        name: 'Privacy',
        about: 'Which data this website has about you, why, and for how long.',
      },
      {
        page: 'contact',
        name: 'Contact',
        about: 'Our address and e-mail address, also for questions about privacy.',
      },
    ],
  },
};
