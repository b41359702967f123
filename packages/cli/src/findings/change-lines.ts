import type { Change, CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { merged, textIn } from '@kiwiconsent/policy/compiled';
import type { Paint } from '../terminal/paint.ts';
import { changeWords } from './change-words.ts';

/** The changes in words, the material ones first, and who must be asked again. */
export function changeLines(
  changes: readonly Change[],
  again: Readonly<Record<string, readonly string[]>>,
  next: CompiledPolicy,
  paint: Paint,
): string {
  const sorted = [...merged(changes)].sort(
    (a, b) => Number(b.weight === 'material') - Number(a.weight === 'material'),
  );
  const lines = sorted.flatMap((change) => {
    const weight = change.weight === 'material' ? paint.yellow('material ') : paint.dim('editorial');
    return changeWords(change).map((words) => `${weight}  ${change.subject} — ${words}${whereWords(change)}`);
  });
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ...againLines(again, next)].join('\n')}\n`;
}

function whereWords({ surfaces }: Change): string {
  return surfaces.length === 0 ? '' : ` (${surfaces.join(', ')})`;
}

function againLines(again: Readonly<Record<string, readonly string[]>>, next: CompiledPolicy): string[] {
  const asked = Object.entries(again).filter(([, categories]) => categories.length > 0);
  if (asked.length === 0) return ['Nobody has to be asked again.'];
  return asked.map(([surface, categories]) => {
    const names = categories.map((category) => categoryName(next, category)).join(', ');
    return `On ${surface}, whoever agreed to ${names} must be asked again; a refusal stays.`;
  });
}

function categoryName({ categories }: CompiledPolicy, category: string): string {
  const found = Object.entries(categories).find(([name]) => name === category)?.[1];
  return found === undefined ? category : `${category} (${textIn(found.name, 'en')})`;
}
