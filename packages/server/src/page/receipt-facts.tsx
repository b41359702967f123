/** Everything that a receipt keeps besides its answers, in words (PRF-8). */
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { dateWords } from '@kiwiconsent/policy/words';
import { controlWords } from '../words/control-words.ts';
import type { ServerWords } from '../words/server-words.ts';

/** The owner's: a receipt reads the same for whoever holds it. */
const ZONE = 'Europe/Amsterdam';

/** Swedish writes a moment as `2026-06-01 12:00`. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

function Moment({ iso, language }: { readonly iso: string; readonly language: string }): Tree {
  const [day = '', time = ''] = CLOCK.format(new Date(iso)).split(' ');
  return <time datetime={iso}>{`${dateWords(day, language)}, ${time} (${ZONE})`}</time>;
}

function Fact({ name, value }: { readonly name: string; readonly value: Tree }): Tree {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface Properties {
  readonly policy: CompiledPolicy;
  readonly receipt: Receipt;
  readonly words: ServerWords['receipt'];
  /** The ledger's name and the receipt's place in it. */
  readonly ledger: string;
}

function surfaceOf({ policy, receipt }: Properties): string {
  const hosts = policy.surfaces.find(({ id }) => id === receipt.surface)?.hosts ?? [];
  return hosts.length > 0 ? `${receipt.surface} (${hosts.join(', ')})` : receipt.surface;
}

export function ReceiptFacts(properties: Properties): Tree {
  const { receipt, words } = properties;
  const { language, saidAt, previous } = receipt;
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <dl class="kc-facts">
      <Fact name={words.pressed} value={controlWords(receipt.control, language)} />
      <Fact name={words.layer} value={words.layers[receipt.layer]} />
      <Fact name={words.surface} value={surfaceOf(properties)} />
      <Fact name={words.language} value={languages.of(language) ?? language} />
      <Fact name={words.recorded} value={<Moment iso={receipt.recordedAt} language={language} />} />
      {saidAt !== '' && <Fact name={words.said} value={<Moment iso={saidAt} language={language} />} />}
      <Fact name={words.until} value={<Moment iso={receipt.validUntil} language={language} />} />
      <Fact name={words.policy} value={receipt.policy.version} />
      <Fact name={words.policyHash} value={<code>{receipt.policy.hash}</code>} />
      <Fact name={words.shown} value={<code>{receipt.shown.text}</code>} />
      <Fact name={words.ledger} value={<code>{properties.ledger}</code>} />
      <Fact name={words.number} value={<code>{receipt.id}</code>} />
      <Fact name={words.previous} value={previous === '' ? words.none : <code>{previous}</code>} />
    </dl>
  );
}
