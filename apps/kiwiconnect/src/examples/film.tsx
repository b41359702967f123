/** Film Example: a slice that turns, eight seconds long. It places `film_id`. */
import type { SiteLanguage } from '../site/language.ts';
import type { Answer } from './answer.ts';
import { framedPage } from './framed-page.tsx';

const WORDS = {
  nl: { title: 'Voorbeeldfilm', by: 'Film Example: dit venster laadde, omdat u dat wilde.' },
  en: { title: 'Example film', by: 'Film Example: this window loaded because you wanted it.' },
} as const;

const STYLE = `
.turns{transform-origin:160px 84px;animation:turn 8s linear infinite}
@keyframes turn{to{transform:rotate(360deg)}}
@media(prefers-reduced-motion:reduce){.turns{animation:none}}`;

export function film(language: SiteLanguage): Answer {
  const words = WORDS[language];
  return framedPage({
    language,
    title: words.title,
    style: STYLE,
    script: '',
    headers: { 'set-cookie': 'film_id=example; Max-Age=15552000; Path=/; Secure; HttpOnly; SameSite=None' },
    children: [
      <svg viewBox="0 0 320 180" role="img" aria-label={words.title}>
        <circle cx="160" cy="84" r="48" fill="none" stroke="var(--strong)" stroke-width="3" />
        <g class="turns">
          {[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (
            <ellipse
              cx="160"
              cy="58"
              rx="3"
              ry="6"
              fill="var(--strong)"
              transform={`rotate(${angle} 160 84)`}
            />
          ))}
        </g>
      </svg>,
      <p class="by">{words.by}</p>,
    ],
  });
}
