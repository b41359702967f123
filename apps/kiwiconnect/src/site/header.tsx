/** The head of every page: the company, five links, and the language. */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf, type PageName, twinOf } from './addresses.ts';
import { COMPANY } from './company.ts';
import type { SiteLanguage } from './language.ts';
import { Mark } from './mark.tsx';
import { FRAME } from './words.ts';

const MENU = ['about', 'article', 'contact'] as const;
const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const;

interface HeaderProperties {
  readonly language: SiteLanguage;
  readonly path: string;
}

/** A button of a form: pressing it sets the `language` cookie, looking at a page in a language does not. */
function LanguageSwitch({ language, path }: HeaderProperties): Tree {
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <form class="languages" method="post" action="/taal">
      <input type="hidden" name="return" value={twinOf(path, other)} />
      <button type="submit" name="language" value={other} lang={other}>
        {LANGUAGE_NAMES[other]}
      </button>
    </form>
  );
}

function MenuLink(properties: HeaderProperties & { readonly page: PageName; readonly label: string }): Tree {
  const address = addressOf(properties.page, properties.language);
  return (
    <li>
      <a href={address} aria-current={address === properties.path ? 'page' : undefined}>
        {properties.label}
      </a>
    </li>
  );
}

export function Header({ language, path }: HeaderProperties): Tree {
  const words = FRAME[language];
  return (
    <header class="head">
      <div class="wide head-row">
        <a class="name" href={addressOf('home', language)} aria-label={`${COMPANY.shortName}: ${words.home}`}>
          <Mark />
          <span>{COMPANY.shortName}</span>
        </a>
        <nav class="menu" aria-label={words.mainMenu}>
          <ul>
            {MENU.map((page) => (
              <MenuLink language={language} path={path} page={page} label={words[page]} />
            ))}
            <MenuLink language={language} path={path} page="platform" label={words.signIn} />
          </ul>
        </nav>
        <LanguageSwitch language={language} path={path} />
      </div>
    </header>
  );
}
