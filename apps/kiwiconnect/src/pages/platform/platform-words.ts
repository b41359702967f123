/** The words of the platform's sign-in page and of the page behind it. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  signIn: 'Inloggen op het platform',
  signInLead:
    'Dit is een voorbeeld. Er zijn hier geen accounts en geen klanten. Met de knop begint een sessie, zodat u kunt zien wat de ingelogde omgeving op uw apparaat bewaart.',
  name: 'Een naam om u mee te begroeten',
  nameHint: 'Elke naam mag, ook een verzonnen naam. Leeg laten mag ook.',
  start: 'Voorbeeldsessie beginnen',
  startNote: 'Uw browser krijgt dan de cookie session_id. Die verdwijnt als u uitlogt of de browser sluit.',
  expired: 'De pagina stond te lang open. Druk nog een keer op de knop.',
  hello: 'Voorbeeldsessie',
  helloTo: (name: string): string => `Dag ${name}`,
  since: 'U bent ingelogd sinds',
  kept: 'Wat uw browser hier bewaart',
  keptText:
    'Alleen noodzakelijke en functionele technieken. Dit is de hele lijst, zoals die in ons cookiebeleid staat.',
  absent: 'Wat hier niet is',
  absentText:
    'Geen marketing, geen uitgebreide statistiek en niets van andere bedrijven. Ook niet als u op de website overal ja hebt gezegd: die keuze geldt hier niet. Daarom vragen wij hier ook niets.',
  counts: 'Gelezen pagina’s op de website',
  countsText:
    'Dit is alles wat onze eigen statistiek weet: een dag, een pagina, een aantal. Het zijn de laatste zeven dagen.',
  countsEmpty: 'Er is nog geen pagina geteld. Open de website en kom terug.',
  page: 'Pagina',
  total: 'Aantal',
  end: 'Uitloggen',
};

const WORDS_EN: typeof WORDS_NL = {
  signIn: 'Sign in to the platform',
  signInLead:
    'This is an example. There are no accounts here and no customers. The button begins a session, so that you can see what the signed-in environment keeps on your device.',
  name: 'A name to greet you with',
  nameHint: 'Any name will do, an invented one too. You may also leave it empty.',
  start: 'Begin an example session',
  startNote:
    'Your browser then gets the cookie session_id. It goes away when you sign out or close the browser.',
  expired: 'The page was open for too long. Press the button once more.',
  hello: 'Example session',
  helloTo: (name: string): string => `Hello ${name}`,
  since: 'You have been signed in since',
  kept: 'What your browser keeps here',
  keptText:
    'Only necessary and functional techniques. This is the whole list, as our cookie policy gives it.',
  absent: 'What is not here',
  absentText:
    'No marketing, no detailed statistics and nothing from other companies. Not even if you said yes to everything on the website: that choice does not hold here. That is why we ask you nothing here.',
  counts: 'Pages read on the website',
  countsText:
    'This is all that our own statistics know: a day, a page, a number. These are the last seven days.',
  countsEmpty: 'No page has been counted yet. Open the website and come back.',
  page: 'Page',
  total: 'Number',
  end: 'Sign out',
};

export const PLATFORM: Both<typeof WORDS_NL> = { nl: WORDS_NL, en: WORDS_EN };
