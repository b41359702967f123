/** Builds the inventory of one surface in one language from the compiled policy. */
import { type CompiledPolicy, type Language, type Technology, textIn } from '@kiwiconsent/policy/compiled';
import { asked, CATEGORIES, type Category } from '@kiwiconsent/policy/runtime';
import { dateWords, directionOf } from '@kiwiconsent/policy/words';
import { wordsIn } from '../words/index.ts';
import { ownerOf } from './ask-view-of.ts';
import { filledAll } from './filled.ts';
import type { CategoryView, InventoryView, ProviderChoice } from './inventory-view.ts';
import { monthWords } from './month-words.ts';
import { technologyViewOf } from './technology-view-of.ts';

function choicesIn(policy: CompiledPolicy, technologies: readonly Technology[]): readonly ProviderChoice[] {
  const used = new Set(
    technologies.filter(({ consent }) => consent.kind === 'needed').map((row) => row.provider),
  );
  const choices = policy.providers.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
  return choices.length > 1 ? choices : [];
}

/**
 * What `surface` uses, category by category, in the order of P8; a category with nothing in it is left out.
 * What needs consent and is never asked here (P34) is never used here, and not listed.
 */
export function inventoryViewOf(policy: CompiledPolicy, surface: string, language: Language): InventoryView {
  const { document, categories, technologies } = policy;
  const open: readonly Category[] = asked(policy, surface);
  const words = filledAll(wordsIn(language).preferences, { owner: ownerOf(policy) });

  function categoryView(id: Category): CategoryView {
    const isAsked = open.includes(id);
    const rows = technologies.filter(
      ({ category, surfaces, consent }) =>
        category === id && surfaces.includes(surface) && (isAsked || consent.kind === 'exempt'),
    );
    const common = {
      name: textIn(categories[id].name, language),
      about: textIn(categories[id].about, language),
      technologies: rows.map((row) => technologyViewOf(policy, row, language, words)),
    };
    return id !== 'necessary' && isAsked
      ? { kind: 'asked', id, ...common, providers: choicesIn(policy, rows) }
      : { kind: 'explained', id, ...common };
  }

  return {
    policy: policy.hash,
    surface,
    language,
    direction: directionOf(language),
    version: document.version,
    date: dateWords(document.date, language),
    months: monthWords(language),
    links: {
      notice: textIn(document.links.notice, language),
      settings: textIn(document.links.settings, language),
    },
    categories: CATEGORIES.map(categoryView).filter((category) => category.technologies.length > 0),
    words,
    placeholder: wordsIn(language).placeholder,
  };
}
