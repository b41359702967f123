/** The page for an address that has none: what happened, and where to go. */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import type { Both, SiteLanguage } from '../../site/language.ts';
import { FRAME } from '../../site/words.ts';

const WORDS_NL = {
  heading: 'Deze pagina is er niet',
  lead: 'Misschien is het adres verkeerd getypt, of bestaat de pagina niet meer. U hebt niets fout gedaan.',
  home: 'Naar de beginpagina',
};

export const NOT_FOUND: Both<typeof WORDS_NL> = {
  nl: WORDS_NL,
  en: {
    heading: 'This page is not here',
    lead: 'Perhaps the address was mistyped, or the page no longer exists. You did nothing wrong.',
    home: 'To the home page',
  },
};

export function NotFound({ language }: { readonly language: SiteLanguage }): Tree {
  const words = NOT_FOUND[language];
  const frame = FRAME[language];
  return (
    <article class="text wide">
      <p class="number">404</p>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p class="presses">
        <a class="press" href={addressOf('home', language)}>
          {words.home}
        </a>
        <a href={addressOf('contact', language)}>{frame.contact}</a>
      </p>
    </article>
  );
}
