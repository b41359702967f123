import { prose, type Section } from '../model/block.ts';
import type { Source } from '../source.ts';

/** What a receipt holds and what it never holds (PRF-2, PRF-6), as `Receipt` has it. */
export function proof(source: Source): Section {
  const { proof: words } = source.words;
  return {
    id: 'proof',
    title: words.title,
    blocks: prose(
      words.why,
      words.number(source.settings),
      words.holds,
      { items: words.parts },
      words.holdsNot,
      { items: words.absent },
    ),
  };
}
