/** The foot of every page: who we are, and the link to the cookie settings, always in the same place (P23). */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from './addresses.ts';
import { COMPANY } from './company.ts';
import type { SiteLanguage } from './language.ts';
import { FRAME } from './words.ts';

export function Footer({ language }: { readonly language: SiteLanguage }): Tree {
  const words = FRAME[language];
  return (
    <footer class="foot">
      <div class="wide foot-row">
        <address class="foot-company">
          <strong>{COMPANY.name}</strong>
          <span>{COMPANY.street}</span>
          <span>
            {COMPANY.postcode} {COMPANY.city}, {words.country}
          </span>
          <a href={`mailto:${COMPANY.email}`}>{COMPANY.email}</a>
        </address>
        <nav class="foot-menu" aria-label={words.footerMenu}>
          <ul>
            <li>
              <a href={addressOf('settings', language)} data-kc-do="open-preferences">
                {words.settings}
              </a>
            </li>
            <li>
              <a href={addressOf('notice', language)}>{words.notice}</a>
            </li>
            <li>
              <a href={addressOf('privacy', language)}>{words.privacy}</a>
            </li>
            <li>
              <a href={addressOf('examples', language)}>{words.examples}</a>
            </li>
          </ul>
        </nav>
        <p class="foot-promise">{words.promise}</p>
      </div>
    </footer>
  );
}
