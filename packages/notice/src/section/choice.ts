import { durationWords } from '@kiwiconsent/policy/words';
import { type Block, heading, prose, type Section } from '../model/block.ts';
import type { Source } from '../source.ts';
import { surfaceName } from '../surface-name.ts';

/** Choosing (P21, P22), changing (P23), withdrawing (P24, P25), how long it holds (P40), the browser (P26). */
export function choice(source: Source): Section {
  const { choice: words } = source.words;
  return {
    id: 'choice',
    title: words.title,
    blocks: [
      heading('choice-first', words.firstVisit),
      ...prose(source.asked.length > 0 ? words.asks : words.asksNothing),
      heading('choice-later', words.later),
      ...prose(words.change(source.settings), words.withdraw, words.notBackwards),
      ...period(source),
      heading('choice-browser', words.browser),
      ...prose(words.inBrowser, words.blocked),
    ],
  };
}

/** The regime's two periods in words (LAW-8, LAW-9, LAW-20). */
function period(source: Source): readonly Block[] {
  const { choice: words, joined } = source.words;
  const { regime, surfaces } = source.policy;
  const inWords = (iso: string): string => durationWords(iso, source.language);
  const names = surfaces.map((surface) => surfaceName(source, surface));
  return [
    heading('choice-period', words.period),
    ...prose(
      words.holds(inWords(regime.choiceHolds)),
      words.pause(inWords(regime.asksAgainAfter)),
      words.askedAgain,
      { items: words.askedAgainWhen },
      words.refusalStays,
      surfaces.length > 1 ? words.perSurface(joined(names)) : undefined,
    ),
  ];
}
