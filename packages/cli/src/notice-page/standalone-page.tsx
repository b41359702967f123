import { raw, toHtml } from '@kiwiconsent/markup';
import { type NoticeContext, noticeStyle, noticeTree } from '@kiwiconsent/notice';
import { type CompiledPolicy, textIn } from '@kiwiconsent/policy/compiled';
import { directionOf } from '@kiwiconsent/policy/words';

/** The document as one HTML page that needs nothing else: its style is in it, and it asks for no file. */
export function standalonePage(policy: CompiledPolicy, language: string, context: NoticeContext): string {
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{textIn(policy.document.title, language)}</title>
        <style>{raw(frameStyle(policy) + noticeStyle)}</style>
      </head>
      <body>
        <main>{noticeTree(policy, language, context)}</main>
      </body>
    </html>
  );
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** The policy's own colours; they were checked to be hex colours when it was compiled. */
function frameStyle({ theme: { light, dark, radius } }: CompiledPolicy): string {
  const colours = ({ paper, ink, accent }: typeof light): string =>
    `--kc-paper:${paper};--kc-ink:${ink};--kc-accent:${accent};`;
  return (
    `:root{color-scheme:light dark;${colours(light)}--kc-radius:${radius}px}` +
    `@media (prefers-color-scheme:dark){:root{${colours(dark)}}}` +
    'body{margin:0;padding:1.5rem 1rem 3rem;background:var(--kc-paper);color:var(--kc-ink)}' +
    '@media print{:root{--kc-paper:#fff;--kc-ink:#000}body{padding:0}}'
  );
}
