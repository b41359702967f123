/** Builds the first layer's view from the compiled policy. */
import type { CompiledPolicy, Language, Technology } from '@kiwiconsent/policy/compiled';
import { textIn } from '@kiwiconsent/policy/compiled';
import { type AskableCategory, openQuestions, type Standing } from '@kiwiconsent/policy/runtime';
import { directionOf } from '@kiwiconsent/policy/words';
import { themeText } from '../style/theme.ts';
import type { AskWords } from '../words/ask-words.ts';
import { wordsIn } from '../words/index.ts';
import type { AskView, Purpose } from './ask-view.ts';
import { newsOf } from './news-of.ts';

function partiesOf(policy: CompiledPolicy, technologies: readonly Technology[]): readonly string[] {
  const used = new Set(technologies.map(({ provider }) => provider));
  return policy.providers
    .filter(({ id, role }) => used.has(id) && role !== 'controller')
    .map(({ name }) => name);
}

function purposeOf(
  policy: CompiledPolicy,
  surface: string,
  language: Language,
  id: AskableCategory,
  earlier: readonly CompiledPolicy[],
): Purpose {
  const { name, aim } = policy.categories[id];
  const asked = policy.technologies.filter(
    ({ category, surfaces, consent }) =>
      category === id && consent.kind === 'needed' && surfaces.includes(surface),
  );
  return {
    id,
    name: textIn(name, language),
    aim: textIn(aim, language),
    news: newsOf(policy, earlier, surface, id, language),
    parties: partiesOf(policy, asked),
  };
}

function named(words: AskWords, owner: string): AskWords {
  const filled = Object.entries(words).map(([key, text]) => [key, text.replaceAll('{owner}', owner)]);
  return Object.fromEntries(filled) as AskWords;
}

/** The company's name (P38). */
export function ownerOf(policy: CompiledPolicy): string {
  return policy.providers.find(({ id }) => id === policy.document.owner)?.name ?? '';
}

/**
 * What to ask a visitor with this `standing` on `surface`: everything open, and nothing else (LAW-10, P37).
 *
 * With no purpose in it there is nothing to ask, and no banner (P21). `returnTo` is the caller's to
 * fill, since it differs per page view. With `earlier` versions, oldest first, the view can say what changed (P37):
 * give them where the visitor may have chosen under one, since each is compared.
 */
export function askViewOf(
  policy: CompiledPolicy,
  surface: string,
  language: Language,
  standing: Standing,
  earlier: readonly CompiledPolicy[] = [],
): AskView {
  const { notice, settings } = policy.document.links;
  return {
    policy: policy.hash,
    surface,
    language,
    direction: directionOf(language),
    returnTo: '',
    links: { notice: textIn(notice, language), settings: textIn(settings, language) },
    purposes: openQuestions(policy, surface, standing.choice).map((id) =>
      purposeOf(policy, surface, language, id, earlier),
    ),
    changed: standing.changed.length > 0,
    words: named(wordsIn(language).ask, ownerOf(policy)),
    theme: themeText(policy.theme),
  };
}
