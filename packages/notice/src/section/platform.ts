import { type Block, heading, prose, type Section } from '../model/block.ts';
import { categoryNames, type Source } from '../source.ts';
import { surfaceName } from '../surface-name.ts';

/** The signed-in surfaces (P31 to P34); no such surface, no section. */
export function platform(source: Source): Section | undefined {
  const signedIn = source.policy.surfaces.filter((surface) => surface.signedIn);
  if (signedIn.length === 0) return undefined;
  const { platform: words } = source.words;
  return {
    id: 'platform',
    title: words.title,
    blocks: [
      ...signedIn.flatMap((surface): readonly Block[] => {
        const rows = source.policy.technologies.filter(({ surfaces }) => surfaces.includes(surface.id));
        const names = categoryNames(
          source,
          rows.map(({ category }) => category),
        );
        return [
          ...(signedIn.length > 1 ? [heading(`platform-${surface.id}`, surfaceName(source, surface))] : []),
          ...prose(
            rows.length > 0 ? words.uses(names) : undefined,
            rows.length > 0 ? words.goals : undefined,
            surface.asksMarketing ? words.asksMarketing : words.noMarketing,
          ),
        ];
      }),
      ...prose(
        words.logs,
        { items: words.logsFor },
        words.measuring,
        words.personal(source.privacy),
        words.customers,
      ),
    ],
  };
}
