/** Dutch, at B1 level, with "u". */
import type { Words } from './words.ts';

export const nl: Words = {
  ask: {
    title: 'Mogen wij cookies gebruiken?',
    who: '{owner} vraagt dit aan u. Wij gebruiken cookies en vergelijkbare technieken. Wat nodig is, staat altijd aan. Voor de rest kiest u:',
    changedTitle: 'Er is iets veranderd aan onze cookies',
    changed:
      'U hebt al eerder gekozen. Sinds die tijd heeft {owner} hier iets veranderd. Alleen hiervoor vragen wij het opnieuw:',
    parties: 'Zegt u ja, dan krijgen ook anderen gegevens: {names}.',
    manyParties: 'Zegt u ja, dan krijgen ook anderen gegevens: {names} en nog {n}.',
    noParties: 'Uw gegevens gaan niet naar anderen.',
    later:
      'Zegt u nee, dan werkt de site gewoon. U kunt dit altijd wijzigen bij {settings}, onder aan elke pagina. Lees ook ons {notice}.',
    settings: 'cookie-instellingen',
    notice: 'cookiebeleid',
    accept: 'Alles accepteren',
    refuse: 'Alles weigeren',
    choose: 'Zelf instellen',
  },
};
