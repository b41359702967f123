import { words as bannerWords } from '@kiwiconsent/banner/render';
import { CONTROLS } from '@kiwiconsent/policy/receipt';
import { expect, test } from 'vitest';
import { controlWords } from './control-words.ts';
import { serverWords, serverWordsIn } from './index.ts';

const languages = Object.keys(serverWords);

test("our pages speak every language that the banner speaks, and say each thing in that language's own words", () => {
  expect(languages.toSorted()).toEqual(Object.keys(bannerWords).toSorted());
  const sentences = languages.map((language) => serverWordsIn(language).error.safe);
  expect(new Set(sentences).size).toBe(languages.length);
});

test.each(languages)(
  '%s: no sentence is empty, and each control is called what it was called where it was pressed',
  (language) => {
    const { receipt, error, versions } = serverWordsIn(language);
    for (const text of [
      ...Object.values({ ...receipt, layers: '-' }),
      ...Object.values(receipt.layers),
      ...Object.values(error),
      versions,
    ])
      expect(text.trim()).not.toBe('');
    const names = CONTROLS.map((control) => controlWords(control, language));
    expect(new Set(names).size).toBe(CONTROLS.length);
  },
);

test('a language that we do not have gets English', () => {
  expect(serverWordsIn('fi')).toBe(serverWords['en']);
});
