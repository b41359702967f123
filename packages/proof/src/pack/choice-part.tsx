/** The receipt in plain words: what was pressed, where, when, and what was said of each category. */
import type { Tree } from '@kiwiconsent/markup';
import { type CompiledPolicy, textIn } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import { type Fact, Facts } from './facts.tsx';
import { momentWords } from './moment-words.ts';
import type { Pack } from './pack.ts';
import { type PackWords, packWordsIn } from './pack-words.ts';

export function ChoicePart({ file: { receipt }, policy, language }: Pack): Tree {
  const words = packWordsIn(language);
  return (
    <>
      <section>
        <h2>{words.answers.title}</h2>
        <Facts facts={answersOf(receipt, policy, language)} />
        {receipt.signals.gpc === true && <p>{words.receipt.gpc}</p>}
      </section>
      <section>
        <h2>{words.receipt.title}</h2>
        <Facts facts={factsOf(receipt, policy, words)} />
      </section>
    </>
  );
}

function answersOf(receipt: Receipt, policy: CompiledPolicy, language: string): readonly Fact[] {
  const { answers } = packWordsIn(language);
  const { categories, providers, objections } = receipt.choice;
  return [
    ...ASKABLE.map((category): Fact => {
      const answer = <strong>{answers[categories[category] ?? 'notAsked']}</strong>;
      return [textIn(policy.categories[category].name, language), answer];
    }),
    ...Object.entries(providers).map(([key, answer]): Fact => {
      const id = key.slice(key.indexOf('.') + 1);
      const provider = policy.providers.find((each) => each.id === id);
      return [provider?.name ?? key, <strong>{answers[answer]}</strong>];
    }),
    ...objections.map((id): Fact => {
      const technology = policy.technologies.find((each) => each.id === id);
      return [technology?.name ?? id, <strong>{answers.objected}</strong>];
    }),
  ];
}

function factsOf(receipt: Receipt, policy: CompiledPolicy, words: PackWords): readonly Fact[] {
  const { receipt: said } = words;
  const { control, layer, surface, language, recordedAt, saidAt, validUntil, witness, id, previous } =
    receipt;
  const hosts = policy.surfaces.find((each) => each.id === surface)?.hosts ?? [];
  const ownClock: readonly Fact[] = saidAt === '' ? [] : [[said.said, momentWords(saidAt, words)]];
  return [
    [said.pressed, said.controls[control]],
    [said.screen, said.layers[layer]],
    [said.surface, hosts.length > 0 ? `${surface} (${hosts.join(', ')})` : surface],
    [said.language, language],
    [said.recorded, momentWords(recordedAt, words)],
    ...ownClock,
    [said.until, momentWords(validUntil, words)],
    [said.witness, said.witnesses[witness]],
    [said.number, <code>{id}</code>],
    [said.previous, previous === '' ? said.none : <code>{previous}</code>],
  ];
}
