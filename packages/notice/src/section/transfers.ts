import { countryWords } from '@kiwiconsent/policy/words';
import { prose, type Section } from '../model/block.ts';
import { line, strong } from '../model/line.ts';
import type { Source } from '../source.ts';

/** Who is outside the EEA, and how the data are protected there. */
export function transfers(source: Source): Section {
  const { transfers: words } = source.words;
  const outside = source.policy.providers.filter(({ transfer }) => transfer !== '');
  const items = outside.map(({ name, country, transfer }) => {
    const place = countryWords(country, source.language);
    return line`${strong(name)}, ${place}: ${coverWords(source, transfer)}.`;
  });
  return {
    id: 'transfers',
    title: words.title,
    blocks: outside.length === 0 ? prose(words.none) : prose(words.some, { items }, words.meaning),
  };
}

/** The cover of a transfer in words; one that we have no words for stands as the policy file has it. */
export function coverWords(source: Source, transfer: string): string {
  const { covers } = source.words.transfers;
  return Object.hasOwn(covers, transfer) ? (covers[transfer] ?? transfer) : transfer;
}
