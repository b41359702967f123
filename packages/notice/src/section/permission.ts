import { linkTo } from '../model/address.ts';
import { type Block, prose, type Section } from '../model/block.ts';
import { type Line, line } from '../model/line.ts';
import type { Source } from '../source.ts';

/** When consent is asked, what counts as a yes, and what a no costs (P15 to P20); the regime's rules. */
export function permission(source: Source): Section {
  const { permission: words } = source.words;
  const { regime } = source.policy;
  return {
    id: 'permission',
    title: words.title,
    blocks: [
      ...prose(
        words.before,
        words.counts,
        { items: words.countsWhen },
        words.isNot,
        { items: words.isNotWhen },
        words.refusing,
        words.necessary,
        words.rules(source.text(regime.name)),
      ),
      ...sources(regime.sources.map(source.text)),
    ],
  };
}

function sources(all: readonly string[]): readonly Block[] {
  return all.length === 0 ? [] : prose({ items: all.map((rule): Line => line`${linkTo(rule)}`) });
}
