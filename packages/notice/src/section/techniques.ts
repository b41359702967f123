import { prose, type Section } from '../model/block.ts';
import { line } from '../model/line.ts';
import type { Source } from '../source.ts';

/** What cookies are, placed or read (P6), what else is meant (P7), and which kinds are in use. */
export function techniques(source: Source): Section {
  const { techniques: words } = source.words;
  const kinds = new Set(source.policy.technologies.map(({ kind }) => words.names[kind]));
  return {
    id: 'techniques',
    title: words.title,
    blocks: prose(
      words.cookie,
      words.others,
      { items: words.kinds },
      words.goals,
      ...(kinds.size > 0 ? [words.inUse, { items: [...kinds].map((kind) => line`${kind}`) }] : []),
    ),
  };
}
