import { CATEGORIES } from '../model/category.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { durationSeconds } from '../model/duration.ts';
import type { Change, ChangeKind } from './change.ts';
import { editorial, materialFor, surfaceIds } from './material.ts';
import { reworded } from './reworded.ts';
import { differs } from './shown.ts';

/** Changes of the document as a whole. */
export function documentChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  const everywhere = surfaceIds(next);
  const small = (kind: ChangeKind, subject: string, before: unknown, after: unknown): readonly Change[] =>
    differs(before, after) ? [editorial(kind, subject, everywhere, before, after)] : [];
  return [
    ...small('title-changed', 'document', old.document.title, next.document.title),
    ...small('links-changed', 'document', old.document.links, next.document.links),
    ...small('languages-changed', 'document', old.languages, next.languages),
    ...small('theme-changed', 'document', old.theme, next.theme),
    ...ownerChanges(old, next),
    ...regimeChanges(old, next),
    ...CATEGORIES.flatMap((category) => {
      const [before, after] = [old.categories[category], next.categories[category]];
      const subject = `category:${category}`;
      // What a category is for is what the visitor agreed to; its name and its new languages are not.
      return reworded(before.aim, after.aim) || reworded(before.about, after.about)
        ? materialFor(
            next.technologies.filter((row) => row.category === category),
            { kind: 'category-words-changed', subject, before, after },
          )
        : small('category-words-changed', subject, before, after);
    }),
  ];
}

/** Someone else asks: whoever said yes said it to another company. */
function ownerChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  const nameOf = (policy: CompiledPolicy): string =>
    policy.providers.find(({ id }) => id === policy.document.owner)?.name ?? policy.document.owner;
  const [before, after] = [nameOf(old), nameOf(next)];
  return before === after
    ? []
    : materialFor(next.technologies, { kind: 'owner-changed', subject: 'document', before, after });
}

function regimeChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  if (!differs(old.regime, next.regime)) return [];
  const [before, after] = [old.regime.choiceHolds, next.regime.choiceHolds];
  const longer = durationSeconds(after) > durationSeconds(before);
  return [
    editorial('regime-changed', 'regime', surfaceIds(next), old.regime, next.regime),
    ...(longer
      ? materialFor(next.technologies, { kind: 'choice-holds-longer', subject: 'regime', before, after })
      : []),
  ];
}
