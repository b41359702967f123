/** Dutch, at B1 level, with *u*. */
import type { ServerWords } from './server-words.ts';

export const nl: ServerWords = {
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
    only: 'alleen deze aanbieder',
    objected: 'bezwaar gemaakt',
    earlier: 'Bekijk het vorige bewijs',
    keep: 'Bewaar dit bewijs als bestand',
    change: 'Wijzig uw keuze',
    gpc: 'Uw browser vroeg om u niet te volgen (Global Privacy Control).',
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
