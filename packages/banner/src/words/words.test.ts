/** The words themselves, in every language. */
import { describe, expect, test } from 'vitest';
import { file, LANGUAGES, policy, policyOf } from '../../fixture/policy.ts';
import { fleschDouma, sentencesOf, wordsOf } from '../../fixture/readability.ts';
import { reopened, silent } from '../../fixture/standings.ts';
import { askViewOf, bannerTree, shownText, words } from '../render.ts';

/** Every text in a value, however deep, with its path. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** The only labels there are for the three buttons (DP-11). */
const LABELS: Readonly<Record<string, readonly [string, string, string]>> = {
  nl: ['Alles accepteren', 'Alles weigeren', 'Zelf instellen'],
  en: ['Accept all', 'Reject all', 'Let me choose'],
  de: ['Alle akzeptieren', 'Alle ablehnen', 'Selbst auswählen'],
  fr: ['Tout accepter', 'Tout refuser', 'Personnaliser'],
  es: ['Aceptar todo', 'Rechazar todo', 'Configurar'],
  it: ['Accetta tutto', 'Rifiuta tutto', 'Personalizza'],
  pt: ['Aceitar tudo', 'Rejeitar tudo', 'Personalizar'],
  pl: ['Zaakceptuj wszystkie', 'Odrzuć wszystkie', 'Ustaw samodzielnie'],
  sv: ['Acceptera alla', 'Avvisa alla', 'Välj själv'],
};

/** Words of accepting, which a save button may not have (DP-10). */
const ACCEPTING = /accept|akzept|acept|accett|aceit|akcept|agree|akkoord|zustimm|consent/i;

const PRAISE =
  /we value|waarde aan uw privacy|best(e)? (mogelijke )?(ervaring|experience)|love|lekker|koekje|biscuit|keks/i;

/** With a fourth category asked, the longest there can be. */
const four = policyOf({
  ...file,
  technologies: [
    ...file.technologies,
    { ...file.technologies[4], id: 'chat', name: 'Chat', kind: 'script', category: 'functional' },
  ],
});

describe.each(LANGUAGES)('%s', (language) => {
  const own = words[language];
  const banner = shownText(bannerTree(askViewOf(four, 'website', language, silent)));

  test('is complete: no text is empty or left in another language', () => {
    const dutch = new Map(texts(words['nl']));
    const all = texts(own);
    expect(all).toHaveLength(dutch.size);
    for (const [path, text] of all) {
      expect(text.trim(), path).not.toBe('');
      if (language !== 'nl' && text.length > 20) expect(text, path).not.toBe(dutch.get(path));
    }
  });

  test('names the same things in braces as the Dutch', () => {
    const dutch = new Map(texts(words['nl']));
    const named = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [path, text] of texts(own)) {
      expect(named(text), path).toEqual(named(dutch.get(path) ?? ''));
    }
  });

  test('DP-11: has the known labels, no exclamation marks, no praise, no digits that count down', () => {
    expect([own?.ask.accept, own?.ask.refuse, own?.ask.choose]).toEqual(LABELS[language]);
    for (const [path, text] of texts(own)) {
      expect(text, path).not.toMatch(/[!¡]|\p{Extended_Pictographic}|\d/u);
      expect(text, path).not.toMatch(PRAISE);
    }
  });

  test('DP-10: the save button says nothing of accepting', () => {
    expect(own?.preferences.save).not.toMatch(ACCEPTING);
  });

  test('DP-12: the first layer has at most 120 words, its sentences at most 20 on average', () => {
    const again = shownText(bannerTree(askViewOf(four, 'website', language, reopened)));
    for (const text of [banner, again]) {
      expect(wordsOf(text).length).toBeLessThanOrEqual(120);
      expect(wordsOf(text).length / sentencesOf(text).length).toBeLessThanOrEqual(20);
    }
  });

  test('DP-23: scanners recognise it as a question about cookies', () => {
    expect(banner).toMatch(/cookie/i);
  });
});

test('DP-12: the Dutch first layer scores at least 60 on Flesch-Douma', () => {
  for (const standing of [silent, reopened]) {
    const text = shownText(bannerTree(askViewOf(policy, 'website', 'nl', standing)));
    const score = fleschDouma(text);
    console.log(`Flesch-Douma ${score.toFixed(0)}, ${wordsOf(text).length} words: ${text}`);
    expect(score).toBeGreaterThanOrEqual(60);
  }
});

test('DP-14: on and off are said the same way on every layer', () => {
  for (const { preferences } of Object.values(words)) {
    expect(preferences.on).not.toBe(preferences.off);
  }
});
