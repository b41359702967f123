/** The page that an invented company shows inside a frame: a few shapes of its own, no request to anybody. */
import { raw, type Tree, toHtml } from '@kiwiconsent/markup';
import type { SiteLanguage } from '../site/language.ts';
import type { Answer } from './answer.ts';

interface FramedPage {
  readonly language: SiteLanguage;
  readonly title: string;
  readonly style: string;
  /** Runs in the frame; what it stores is in the policy file (`sets`). */
  readonly script: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly children: Tree;
}

const BASE = `
:root{color-scheme:light dark;font:16px/1.4 system-ui,sans-serif;--back:#e7e3da;--line:#8a8375;--text:#2a2b26;--strong:#6b4a2b}
@media(prefers-color-scheme:dark){:root{--back:#23261f;--line:#6f6a5d;--text:#e5e2d8;--strong:#d3ab84}}
html,body{height:100%;margin:0}body{background:var(--back);color:var(--text)}
.by{position:absolute;inset:auto auto 10px 12px;font-size:14px;margin:0}
svg{display:block;width:100%;height:100%}`;

export function framedPage(page: FramedPage): Answer {
  const tree = (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{page.title}</title>
        <style>{raw(BASE + page.style)}</style>
      </head>
      <body>
        {page.children}
        <script>{raw(page.script)}</script>
      </body>
    </html>
  );
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>${toHtml(tree)}`,
    headers: page.headers,
  };
}
