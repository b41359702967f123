/**
 * How hard the Dutch is (look.md asks for B1): sentences of 20 words at most on average, and a Flesch-Douma
 * score of 50 or more. Douma (1960): 206.84 − 0.93 × words per sentence − 77 × syllables per word.
 */
import { describe, expect, test } from 'vitest';
import { placed } from '../fixture/placed.ts';
import { policies } from '../fixture/policies.ts';
import type { Block } from '../model/block.ts';
import { textOf } from '../model/line.ts';
import { noticeOf } from '../notice-of.ts';

/** Vowels that are written together and said as one, longest first; a diaeresis starts a new syllable. */
const NUCLEUS = /eeuw|ieuw|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéèêàâôûú]|ëe|[äëïöü]/g;

function syllables(word: string): number {
  const spoken = word.toLowerCase();
  if (/^[A-Z]{2,}$/.test(word)) return word.length;
  return Math.max(1, spoken.match(NUCLEUS)?.length ?? 1);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** A sentence ends with a stop before a space; an abbreviation in a name does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/B\.V\./g, 'BV')
    .split(/(?<=[.?!:;])\s+/)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

interface Measure {
  readonly wordsPerSentence: number;
  readonly longest: string;
  readonly fleschDouma: number;
}

function measure(texts: readonly string[]): Measure {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const wordsPerSentence = words.length / sentences.length;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  const byLength = [...sentences].sort((one, other) => wordsOf(other).length - wordsOf(one).length);
  return {
    wordsPerSentence,
    longest: byLength[0] ?? '',
    fleschDouma: 206.84 - 0.93 * wordsPerSentence - 77 * perWord,
  };
}

/** Running text: what a person reads as sentences. Names, links and table cells are not ours to make easy. */
function prose(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.line)];
    case 'list':
      return block.items.map(textOf);
    default:
      return [];
  }
}

test.each([
  ['kind', 1],
  ['toestemming', 3],
  ['cookies', 2],
  ['website', 3],
  ['reëel', 2],
  ['nieuw', 1],
  ['bewaren', 3],
  ['aanbieder', 3],
])('"%s" has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

describe.each(policies)('the Dutch document of %s', (_, policy) => {
  const notice = noticeOf(policy, 'nl', placed(policy));
  const measured = measure(notice.sections.flatMap(({ blocks }) => blocks.flatMap(prose)));

  test('look.md: has 20 words a sentence or fewer, on average, and never more than 30', () => {
    expect(measured.wordsPerSentence).toBeLessThanOrEqual(20);
    expect(wordsOf(measured.longest).length, measured.longest).toBeLessThanOrEqual(30);
  });

  test('look.md: scores 50 or more on Flesch-Douma', () => {
    expect(measured.fleschDouma).toBeGreaterThanOrEqual(50);
  });

  test('look.md: no paragraph is long, none shouts, and the reader is *u*', () => {
    const paragraphs = notice.sections.flatMap(({ blocks }) => blocks.flatMap(prose));
    expect(paragraphs.filter((text) => wordsOf(text).length > 60)).toEqual([]);
    expect(paragraphs.filter((text) => /!|\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  });
});

test('the measure tells an officialese text from a plain one', () => {
  const officialese =
    'Verwerkingsverantwoordelijken dienen voorafgaandelijk ondubbelzinnige toestemmingsverklaringen te verkrijgen met betrekking tot gegevensverwerkingsactiviteiten.';
  expect(measure([officialese]).fleschDouma).toBeLessThan(0);
  expect(measure(['Wij onthouden uw keuze. U kunt die altijd wijzigen.']).fleschDouma).toBeGreaterThan(60);
});
