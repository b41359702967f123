/** A receipt for its visitor to read. */
import type { Tree } from '@kiwiconsent/markup';
import { type CompiledPolicy, textIn } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { Evidence } from '@kiwiconsent/store';
import { serverWordsIn } from '../words/index.ts';
import type { ServerWords } from '../words/server-words.ts';
import { ReceiptFacts } from './receipt-facts.tsx';

/** Pairs side by side where there is room. Colours and type are the site's. */
const STYLE =
  '.kc-facts{display:grid;grid-template-columns:minmax(10em,max-content) 1fr;gap:.4em 2em;margin:1em 0 1.5em}' +
  '.kc-facts dt{opacity:.8}.kc-facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}' +
  '@media(max-width:30em){.kc-facts{grid-template-columns:1fr;gap:0}.kc-facts dd{margin-bottom:.6em}}';

interface Answered {
  readonly policy: CompiledPolicy;
  readonly receipt: Receipt;
  readonly words: ServerWords['receipt'];
}

function Answers({ policy, receipt, words }: Answered): Tree {
  const { choice, language } = receipt;
  const nameOf = (key: string): string => {
    const id = key.split('.')[1];
    return policy.providers.find((provider) => provider.id === id)?.name ?? key;
  };
  return (
    <dl class="kc-facts">
      {ASKABLE.map((category) => (
        <>
          <dt>{textIn(policy.categories[category].name, language)}</dt>
          <dd>{words[choice.categories[category] ?? 'notAsked']}</dd>
        </>
      ))}
      {Object.entries(choice.providers).map(([key, answer]) => (
        <>
          <dt>{nameOf(key)}</dt>
          <dd>{`${words[answer]} (${words.only})`}</dd>
        </>
      ))}
      {choice.objections.map((id) => (
        <>
          <dt>{policy.technologies.find((row) => row.id === id)?.name ?? id}</dt>
          <dd>{words.objected}</dd>
        </>
      ))}
    </dl>
  );
}

export function receiptPage(
  policy: CompiledPolicy,
  { receipt, index }: Evidence,
  origin: string,
): { readonly title: string; readonly main: Tree; readonly styles: readonly string[] } {
  const { language, previous } = receipt;
  const words = serverWordsIn(language).receipt;
  const main = (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ReceiptFacts policy={policy} receipt={receipt} words={words} ledger={`${origin} · ${index}`} />
      <h2>{words.answers}</h2>
      <Answers policy={policy} receipt={receipt} words={words} />
      {receipt.signals.gpc && <p>{words.gpc}</p>}
      <p>
        <a href={`/_kc/receipts/${receipt.id}/pack`} download={`${receipt.id}.html`}>
          {words.pack}
        </a>
      </p>
      <p>
        <a href={`/_kc/receipts/${receipt.id}.json`} download={`${receipt.id}.json`}>
          {words.keep}
        </a>
      </p>
      <p>
        <a href={`/_kc/receipts/${receipt.id}/shown`}>{words.seen}</a>
      </p>
      {previous !== '' && (
        <p>
          <a href={`/_kc/receipts/${previous}`}>{words.earlier}</a>
        </p>
      )}
      <p>
        <a href={textIn(policy.document.links.settings, language)}>{words.change}</a>
      </p>
    </>
  );
  return { title: words.title, main, styles: [STYLE] };
}
