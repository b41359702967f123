import type { Surface } from '@kiwiconsent/policy/compiled';
import { prose, type Section } from '../model/block.ts';
import { code, type Line, line } from '../model/line.ts';
import type { Source } from '../source.ts';
import { addressesOf } from '../surface-name.ts';

/** Who we are, where the policy holds (P2), that it is no contract (P4), and the privacy policy (P5). */
export function about(source: Source): Section {
  const { about: words } = source.words;
  return {
    id: 'about',
    title: words.title,
    blocks: prose(
      words.who(source.owner.name),
      words.appliesTo,
      { items: source.policy.surfaces.map((surface) => surfaceLine(source, surface)) },
      words.noContract,
      words.privacy(source.privacy),
    ),
  };
}

function surfaceLine({ words }: Source, surface: Surface): Line {
  const name = surface.signedIn ? words.surfaces.platform : words.surfaces.website;
  return addressesOf(surface).reduce<Line>(
    (said, address, index) => line`${said}${index === 0 ? ' ' : ', '}${code(address)}`,
    line`${name}:`,
  );
}
