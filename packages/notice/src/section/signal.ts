import { refusedBySignal } from '@kiwiconsent/policy/compiled';
import { prose, type Section } from '../model/block.ts';
import { categoryNames, type Source } from '../source.ts';

/** Global Privacy Control: a no, never a yes (SIG-3), to what, and an own choice comes first (SIG-4). */
export function signal(source: Source): Section {
  const { title, what, meaning, covers, own } = source.words.signal;
  const { policy, asked } = source;
  const refused = policy.surfaces
    .flatMap(({ id }) => refusedBySignal(policy, id))
    .filter((category) => asked.includes(category));
  const rule = policy.regime.gpc;
  return {
    id: 'signal',
    title,
    blocks: prose(
      what,
      meaning,
      rule && refused.length > 0
        ? covers(categoryNames(source, refused), source.text(rule.source))
        : undefined,
      own,
    ),
  };
}
