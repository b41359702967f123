import { durationWords } from '@kiwiconsent/policy/words';
import { prose, type Section } from '../model/block.ts';
import type { Source } from '../source.ts';

/** What a receipt holds, what it never holds (PRF-2, PRF-6), and how long it is kept (PRF-7), as `Receipt` has it. */
export function proof(source: Source): Section {
  const { proof: words } = source.words;
  return {
    id: 'proof',
    title: words.title,
    blocks: prose(
      words.why,
      words.number(source.settings),
      words.kept(durationWords(source.policy.regime.proofKept, source.language)),
      words.holds,
      { items: words.parts },
      words.holdsNot,
      { items: words.absent },
    ),
  };
}
