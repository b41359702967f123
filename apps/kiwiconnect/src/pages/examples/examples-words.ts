/** The words of the page about the invented companies. */
import type { Both } from '../../site/language.ts';

const WORDS_NL = {
  heading: 'Voorbeeldbedrijven',
  lead: 'De andere bedrijven op deze site bestaan niet. Wij hebben ze verzonnen, zodat u kunt zien wat er met een film, een meting of een advertentie gebeurt zonder dat een echt bedrijf iets over u te weten komt.',
  hosts:
    'U herkent ze aan het woord Example in hun naam. Hun adressen eindigen op .example of .localhost: zulke adressen zijn van niemand.',
  statement:
    'Een echt bedrijf heeft een eigen privacyverklaring en cookieverklaring. Voor deze bedrijven is dat deze pagina. Ze doen alleen iets als u ja zegt.',
  noticeLink: 'Alles bij elkaar staat in het cookiebeleid',
};

const WORDS_EN: typeof WORDS_NL = {
  heading: 'Example companies',
  lead: 'The other companies on this site do not exist. We invented them, so that you can see what happens with a film, a measurement or an advertisement without any real company getting to know something about you.',
  hosts:
    'You can tell them by the word Example in their name. Their addresses end in .example or .localhost: such addresses belong to nobody.',
  statement:
    'A real company has its own privacy and cookie statements. For these companies this page takes their place. They do something only when you say yes.',
  noticeLink: 'The cookie policy has everything in one place',
};

export const EXAMPLES: Both<typeof WORDS_NL> = { nl: WORDS_NL, en: WORDS_EN };
