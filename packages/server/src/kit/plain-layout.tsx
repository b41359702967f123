import type { Tree } from '@kiwiconsent/markup';
import type { SitePage } from './site-page.ts';

/** The frame around our pages where a site has none of its own. */
export function plainLayout({ title, visit, parts, main }: SitePage): Tree {
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {parts.head}
      </head>
      <body>
        {parts.body}
        <main>{main}</main>
        <footer>
          <p>{parts.settingsLink}</p>
        </footer>
      </body>
    </html>
  );
}
