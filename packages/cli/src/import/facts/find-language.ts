import { doubtful, type Fact, sure } from './fact.ts';
import type { TextLine } from './lines-of.ts';

/** The most frequent small words of each language that the other three do not have. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van voor wij dat niet zijn wordt naar doel bewaartermijn toestemming nee'.split(' '),
  ),
  en: new Set('the and of to we for is are our you your with this that purpose retention consent'.split(' ')),
  de: new Set(
    'der die das und von wir für nicht ist sind werden mit zweck einwilligung speicherdauer'.split(' '),
  ),
  fr: new Set(
    'le la les et nous pour des est sont votre vos avec une du finalité durée consentement'.split(' '),
  ),
};

/** The language by what the document says of itself, or by its small words. */
export function findLanguage(lines: readonly TextLine[], said: string): Fact {
  const own = said.toLowerCase().split('-')[0] ?? '';
  if (Object.hasOwn(WORDS, own)) return sure(own, 1);
  const counts = new Map(Object.keys(WORDS).map((language) => [language, 0]));
  for (const { text } of lines) {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
      for (const [language, words] of Object.entries(WORDS)) {
        if (words.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const [language = 'en', most = 0] = first ?? [];
  const next = second?.[1] ?? 0;
  if (most >= 5 && most >= next * 2) return sure(language, 1);
  return doubtful(language, 1, 'guessed from a few small words');
}
