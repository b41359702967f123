/** What was on the screen, put together again as a page that is only a picture (PRF-3). */

import { toBase64 } from '@kiwiconsent/ledger';
import { raw, toHtml } from '@kiwiconsent/markup';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { fromHex } from '../check/bytes.ts';

export interface ShownParts {
  readonly text: string;
  readonly markup: string;
  readonly style: string;
}

/** Nothing in it runs, loads, posts or leads anywhere; its one style sheet is named by its hash. */
export function shownDocument({ markup, style }: ShownParts, { shown, language }: Receipt): string {
  const hash = toBase64(fromHex(shown.style) ?? new Uint8Array());
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{raw(style)}</style>
      </head>
      {/* A script opened the dialog then. */}
      <body inert>{raw(markup.replace('<dialog ', '<dialog open '))}</body>
    </html>
  );
  return `<!doctype html>${toHtml(page)}`;
}
