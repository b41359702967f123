/** The frame around every page, the server package's own pages included. */
import type { Tree } from '@kiwiconsent/markup';
import { COMPANY } from './company.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { SiteLanguage } from './language.ts';
import { FRAME } from './words.ts';

/** Where the hashed files of this start are. */
export interface LayoutFiles {
  readonly style: string;
  readonly font: string;
  readonly icon: string;
}

export interface LayoutProperties {
  readonly language: SiteLanguage;
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly files: LayoutFiles;
  /** What the server puts first in the head: the page's config, what holds, the style of the question. */
  readonly head: Tree;
  /** The question, early in the reading order (A11Y-15); nothing where there is none. */
  readonly ask: Tree;
  /** What closes the body: scripts of every page. */
  readonly end?: Tree;
  readonly children: Tree;
}

function Head(properties: LayoutProperties): Tree {
  const { title, description, files } = properties;
  return (
    <head>
      <meta charset="utf-8" />
      {properties.head}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === COMPANY.shortName ? title : `${title} | ${COMPANY.shortName}`}</title>
      {description === undefined ? null : <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      <link rel="preload" href={files.font} as="font" type="font/woff2" crossorigin />
      <link rel="stylesheet" href={files.style} />
      <link rel="icon" href={files.icon} type="image/svg+xml" />
    </head>
  );
}

export function Layout(properties: LayoutProperties): Tree {
  const { language, path, children, ask, end } = properties;
  return (
    <html lang={language}>
      <Head {...properties} />
      <body>
        <a class="skip" href="#inhoud">
          {FRAME[language].skip}
        </a>
        {ask}
        <Header language={language} path={path} />
        <main id="inhoud" tabindex={-1}>
          {children}
        </main>
        <Footer language={language} />
        {end}
      </body>
    </html>
  );
}
