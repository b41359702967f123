import type { Technology } from '@kiwiconsent/policy/compiled';
import { CATEGORIES, type Category } from '@kiwiconsent/policy/runtime';
import { type Block, heading, paragraph, prose, type Section } from '../model/block.ts';
import { type Line, line } from '../model/line.ts';
import type { Source } from '../source.ts';

/** The five categories (P8), each with what it is, whether it is in use, and whether it is asked (P9 to P14). */
export function kinds(source: Source): Section {
  const { kinds: words } = source.words;
  return {
    id: 'kinds',
    title: words.title,
    blocks: [paragraph(words.intro), ...CATEGORIES.flatMap((category) => oneKind(source, category))],
  };
}

function oneKind(source: Source, category: Category): readonly Block[] {
  const { name, about } = source.policy.categories[category];
  const rows = source.policy.technologies.filter((row) => row.category === category);
  return [
    heading(`kind-${category}`, source.text(name)),
    ...prose(
      line`${source.text(about)}`,
      ...(rows.length === 0 ? unused(source, category) : used(source, category, rows)),
    ),
  ];
}

function unused(source: Source, category: Category): readonly Line[] {
  const { notInUse, ifMarketingComes } = source.words.kinds;
  return [category === 'marketing' ? line`${notInUse} ${ifMarketingComes}` : notInUse];
}

function used(source: Source, category: Category, rows: readonly Technology[]): readonly Line[] {
  const { kinds: words, joined } = source.words;
  const placers = source.policy.providers.filter(({ id }) => rows.some(({ provider }) => provider === id));
  const mayObject = rows.some(({ consent }) => consent.kind === 'exempt' && consent.objection);
  return [
    line`${words.inUse(rows.length, joined(placers.map(({ name }) => name)))} ${rule(source, category, rows)}`,
    ...(mayObject ? [words.objection(source.settings)] : []),
  ];
}

function rule(source: Source, category: Category, rows: readonly Technology[]): Line {
  const { kinds: words } = source.words;
  if (category === 'necessary') return words.necessary(source.annex);
  const needing = rows.filter(({ consent }) => consent.kind === 'needed').length;
  if (needing === rows.length) return words.needsConsent;
  return needing === 0 ? words.exempt(source.annex) : words.mixed(source.annex);
}
