/**
 * The proof pack: one HTML file that shows a choice, what it rests on, and checks itself, with no request at all
 * (docs/spec/proof-pack.md).
 */
import { type Hash, toBase64 } from '@kiwiconsent/ledger';
import { raw, type Tree, toHtml } from '@kiwiconsent/markup';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { receiptFileText } from '../check/receipt-file.ts';
import type { Pack } from './pack.ts';
import { PACK_STYLE } from './pack-style.ts';
import { packBody, packHead } from './pack-tree.tsx';
import { packLanguage, packWordsIn } from './pack-words.ts';

/** What a pack is allowed: its own script and style, and the style of what was shown. Also to be sent as a header. */
export function packContentPolicy({ shown }: Pack, script: string, hash: Hash): string {
  const source = (text: string): string => `'sha256-${toBase64(hash(new TextEncoder().encode(text)))}'`;
  const styles = [PACK_STYLE, shown.style].map(source).join(' ');
  return `default-src 'none'; script-src ${source(script)}; style-src ${styles}; base-uri 'none'; form-action 'none'`;
}

/** `script` is the verifier that `@kiwiconsent/proof/script` reads. */
export function proofPack(pack: Pack, script: string, hash: Hash): string {
  const { file, policy, shown } = pack;
  const language = packLanguage(pack.language);
  const words = packWordsIn(language);
  const spoken = { ...pack, language };
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={packContentPolicy(pack, script, hash)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${words.title} ${file.receipt.id}`}</title>
        <style>{raw(PACK_STYLE)}</style>
      </head>
      <body>
        <main>
          {packHead(spoken)}
          <div id="kc-verdict" role="status">
            <p>{words.verdict.waiting}</p>
          </div>
          {packBody(spoken)}
        </main>
        <Block id="kc-proof" text={receiptFileText(file)} />
        <Block id="kc-policy" text={canonicalJson(policy)} />
        <Block id="kc-shown" text={JSON.stringify(shown)} />
        <script>{raw(script)}</script>
      </body>
    </html>
  );
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** Data that no script runs from; no text in it can end it (SEC-2). */
function Block({ id, text }: { readonly id: string; readonly text: string }): Tree {
  return (
    <script type="application/json" id={id}>
      {raw(text.replaceAll('<', '\\u003c'))}
    </script>
  );
}
