/** What the choice rests on: the screen, the policy, and the proof that it is in the ledger. */
import { readCheckpoint, readTlogProof } from '@kiwiconsent/ledger';
import type { Tree } from '@kiwiconsent/markup';
import { textIn } from '@kiwiconsent/policy/compiled';
import { cosignedIn } from '../check/witnesses.ts';
import { type Fact, Facts } from './facts.tsx';
import { momentWords } from './moment-words.ts';
import type { Pack } from './pack.ts';
import { packWordsIn } from './pack-words.ts';
import { shownDocument } from './shown-document.tsx';

export function ShownPart({ file: { receipt }, shown, language }: Pack): Tree {
  const words = packWordsIn(language).shown;
  const { text, markup, style, script } = receipt.shown;
  const facts = [
    ['text', <code>{text}</code>],
    ['markup', <code>{markup}</code>],
    ['style', <code>{style}</code>],
    ['script', script === '' ? words.noScript : <code>{script}</code>],
  ] as const;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      <iframe sandbox="" title={words.frame} srcdoc={shownDocument(shown, receipt)} />
      <details>
        <summary>{words.text}</summary>
        <p class="spoken" lang={receipt.language}>
          {shown.text}
        </p>
      </details>
      <details>
        <summary>{words.prints}</summary>
        <Facts facts={facts} />
      </details>
    </section>
  );
}

export function PolicyPart({ policy, language }: Pack): Tree {
  const words = packWordsIn(language).policy;
  const { document, providers, technologies, categories, surfaces } = policy;
  const link = textIn(document.links.notice, language);
  const host = surfaces[0]?.hosts[0] ?? '';
  const nameOf = (id: string): string => providers.find((provider) => provider.id === id)?.name ?? id;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{textIn(document.title, language)}</p>
      <Facts
        facts={[
          [words.version, document.version],
          [words.date, document.date],
          [words.print, <code>{policy.hash}</code>],
          [words.document, link.startsWith('/') ? `https://${host}${link}/${document.version}` : link],
        ]}
      />
      <details>
        <summary>{words.inventory}</summary>
        <section class="wide" tabindex="0" aria-label={words.inventory}>
          <table>
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {technologies.map((row) => (
                <tr>
                  <td>{row.name}</td>
                  <td>{nameOf(row.provider)}</td>
                  <td>{textIn(categories[row.category].name, language)}</td>
                  <td>{textIn(row.purpose, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

export function LedgerPart({ file, language }: Pack): Tree {
  const all = packWordsIn(language);
  const words = all.ledger;
  const alsoSigned = cosignedIn(file.proof, []).map(
    ({ name, at }): Fact => [words.alsoSigned, [<code>{name}</code>, `, ${momentWords(at, all)}`]],
  );
  const limits = alsoSigned.length > 0 ? [...words.notShown, words.witnessKey] : words.notShown;
  const proof = readTlogProof(file.proof);
  const checkpoint = readCheckpoint(proof.kind === 'tlog-proof' ? proof.checkpoint : '');
  const isRead = proof.kind === 'tlog-proof' && checkpoint.kind === 'checkpoint';
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      <Facts
        facts={[
          [words.name, <code>{isRead ? checkpoint.origin : '?'}</code>],
          [words.place, isRead ? `${proof.index} / ${checkpoint.size}` : '?'],
          [words.key, <code>{file.key}</code>],
          ...alsoSigned,
        ]}
      />
      <details>
        <summary>{words.proof}</summary>
        <pre tabindex="0">{file.proof}</pre>
      </details>
      <h3>{words.limits}</h3>
      <ul>
        {limits.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </section>
  );
}
