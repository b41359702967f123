/** The few sentences of the server's own pages. Dutch at B1; a language that is not here gets English. */
import type { Language } from '@kiwiconsent/policy/compiled';
import type { Control } from '@kiwiconsent/policy/receipt';

export interface OurWords {
  readonly receipt: {
    readonly title: string;
    readonly intro: string;
    readonly recorded: string;
    readonly until: string;
    readonly policy: string;
    readonly pressed: string;
    readonly number: string;
    readonly answers: string;
    readonly granted: string;
    readonly denied: string;
    readonly notAsked: string;
    readonly only: string;
    readonly objected: string;
    readonly earlier: string;
    readonly keep: string;
    readonly change: string;
    readonly gpc: string;
    readonly controls: Readonly<Record<Control, string>>;
  };
  readonly error: {
    readonly title: string;
    readonly notFound: string;
    readonly notFoundAbout: string;
    readonly safe: string;
    readonly again: string;
    readonly form: string;
    readonly code: string;
  };
  readonly versions: string;
}

const nl: OurWords = {
  receipt: {
    title: 'Bewijs van uw keuze',
    intro: 'Dit hebben wij van uw keuze bewaard. Er staat niet bij wie u bent.',
    recorded: 'Bewaard op',
    until: 'Geldig tot',
    policy: 'Versie van het cookiebeleid',
    pressed: 'U koos',
    number: 'Nummer',
    answers: 'Uw antwoorden',
    granted: 'ja',
    denied: 'nee',
    notAsked: 'niet gevraagd',
    only: 'alleen deze partij',
    objected: 'bezwaar gemaakt',
    earlier: 'Bekijk het vorige bewijs',
    keep: 'Bewaar dit bewijs als bestand',
    change: 'Wijzig uw keuze',
    gpc: 'Uw browser vroeg om uw gegevens niet te delen (Global Privacy Control).',
    controls: {
      'accept-all': 'Alles accepteren',
      'refuse-all': 'Alles weigeren',
      save: 'Keuze opslaan',
      'withdraw-all': 'Alles intrekken',
      'load-once': 'Eén keer laden',
      'load-always': 'Altijd laden',
      object: 'Bezwaar maken',
    },
  },
  error: {
    title: 'Dit is niet gelukt',
    notFound: 'Deze pagina is er niet',
    notFoundAbout: 'Misschien is het adres verkeerd getypt, of is de pagina weg.',
    safe: 'Er is niets bewaard en er staat niets extra aan.',
    again: 'Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    form: 'Dit formulier is te oud, of uw browser bewaart geen cookies van deze site. Zonder cookies kunnen wij uw keuze niet onthouden.',
    code: 'Foutcode',
  },
  versions: 'Versies van het cookiebeleid',
};

const en: OurWords = {
  receipt: {
    title: 'Receipt of your choice',
    intro: 'This is what we keep of your choice. It does not say who you are.',
    recorded: 'Recorded on',
    until: 'Valid until',
    policy: 'Version of the cookie policy',
    pressed: 'You chose',
    number: 'Number',
    answers: 'Your answers',
    granted: 'yes',
    denied: 'no',
    notAsked: 'not asked',
    only: 'this party only',
    objected: 'objected',
    earlier: 'See the receipt before this one',
    keep: 'Keep this receipt as a file',
    change: 'Change your choice',
    gpc: 'Your browser asked not to share your data (Global Privacy Control).',
    controls: {
      'accept-all': 'Accept all',
      'refuse-all': 'Reject all',
      save: 'Save choice',
      'withdraw-all': 'Withdraw all',
      'load-once': 'Load once',
      'load-always': 'Always load',
      object: 'Object',
    },
  },
  error: {
    title: 'This did not work',
    notFound: 'This page is not here',
    notFoundAbout: 'The address may be mistyped, or the page is gone.',
    safe: 'Nothing was recorded, and nothing more was switched on.',
    again: 'Go back, load the page again, and try once more.',
    form: 'This form is too old, or your browser keeps no cookies of this site. Without cookies we cannot remember your choice.',
    code: 'Error code',
  },
  versions: 'Versions of the cookie policy',
};

export function ourWords(language: Language): OurWords {
  return language === 'nl' ? nl : en;
}
