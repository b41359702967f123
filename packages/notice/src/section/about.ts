import { prose, type Section } from '../model/block.ts';
import { line } from '../model/line.ts';
import type { Source } from '../source.ts';
import { fullSurfaceName } from '../surface-name.ts';

/** Who we are, where the policy holds (P2), that it is no contract (P4), and the privacy policy (P5). */
export function about(source: Source): Section {
  const { about: words } = source.words;
  return {
    id: 'about',
    title: words.title,
    blocks: prose(
      words.who(source.owner.name),
      words.appliesTo,
      { items: source.policy.surfaces.map((surface) => line`${fullSurfaceName(source, surface)}`) },
      words.noContract,
      words.privacy(source.privacy),
    ),
  };
}
