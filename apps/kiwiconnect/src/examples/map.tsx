/** Kaart Example: a drawing with a pin. No real streets: a drawn map that looked real would be an untruth. */
import type { SiteLanguage } from '../site/language.ts';
import type { Answer } from './answer.ts';
import { framedPage } from './framed-page.tsx';

const WORDS = {
  nl: { title: 'Voorbeeldkaart', by: 'Kaart Example: een verzonnen tekening, geen echte straten.' },
  en: { title: 'Example map', by: 'Kaart Example: an invented drawing, no real streets.' },
} as const;

const STREETS = [
  'M-10 60 L120 74 L330 40',
  'M-10 140 L150 128 L330 150',
  'M70 -10 L92 190',
  'M210 -10 L196 190',
  'M120 74 L150 128 L140 190',
] as const;

/** Kept for a month, as the policy file says: the frame itself takes away what is older. */
const SCRIPT = `try{
  const [zoom, since] = (localStorage.getItem('kaart-zoom') ?? '').split(' ');
  const fresh = Number(since) > Date.now() - 30 * 864e5;
  localStorage.setItem('kaart-zoom', fresh ? zoom + ' ' + since : '14 ' + Date.now());
}catch{}`;

export function map(language: SiteLanguage): Answer {
  const words = WORDS[language];
  return framedPage({
    language,
    title: words.title,
    style: '',
    script: SCRIPT,
    headers: {},
    children: [
      <svg viewBox="0 0 320 180" role="img" aria-label={words.title} preserveAspectRatio="xMidYMid slice">
        {STREETS.map((street) => (
          <path
            d={street}
            fill="none"
            stroke="var(--line)"
            stroke-width="5"
            stroke-linecap="round"
            opacity="0.5"
          />
        ))}
        <path
          d="M160 100 c-9 -14 -16 -20 -16 -30 a16 16 0 1 1 32 0 c0 10 -7 16 -16 30 z"
          fill="var(--strong)"
        />
        <circle cx="160" cy="70" r="5.5" fill="var(--back)" />
        <text x="182" y="74" font-size="11" fill="var(--text)">
          Ariënsplein 1
        </text>
      </svg>,
      <p class="by">{words.by}</p>,
    ],
  });
}
