/** Bericht Example: one post. It places `bericht_id`. */
import type { SiteLanguage } from '../site/language.ts';
import type { Answer } from './answer.ts';
import { framedPage } from './framed-page.tsx';

const WORDS = {
  nl: {
    title: 'Voorbeeldbericht',
    by: 'Bericht Example, een verzonnen netwerk',
    text: 'Dit is een voorbeeld van een bericht. Een echt netwerk wist nu dat u deze pagina leest.',
  },
  en: {
    title: 'Example post',
    by: 'Bericht Example, an invented network',
    text: 'This is an example of a post. A real network would now know that you are reading this page.',
  },
} as const;

const STYLE = `
.post{position:absolute;inset:0;display:flex;flex-direction:column;justify-content:center;padding:0 24px;max-width:34em}
.post p{margin:0 0 8px}.post .text{font-size:19px;text-wrap:pretty}.post .from{font-size:14px}`;

export function post(language: SiteLanguage): Answer {
  const words = WORDS[language];
  return framedPage({
    language,
    title: words.title,
    style: STYLE,
    script: '',
    headers: {
      'set-cookie': 'bericht_id=example; Max-Age=15552000; Path=/; Secure; HttpOnly; SameSite=None',
    },
    children: (
      <div class="post">
        <p class="from">{words.by}</p>
        <p class="text">{words.text}</p>
      </div>
    ),
  });
}
