/** What changed in a category, in words, for the visitor who is asked again (P37). */
import {
  askAgain,
  type Change,
  type CompiledPolicy,
  diff,
  type Language,
} from '@kiwiconsent/policy/compiled';
import type { AskableCategory } from '@kiwiconsent/policy/runtime';
import { wordsIn } from '../words/index.ts';
import type { NewsWords } from '../words/news-words.ts';
import { filled } from './filled.ts';

const NAMED = 3;

const CALLED: Readonly<Partial<Record<Change['kind'], keyof NewsWords>>> = {
  'technology-added': 'added',
  'surfaces-added': 'added',
  'purpose-changed': 'purpose',
  'uses-widened': 'purpose',
  'retention-longer': 'longer',
};

/** `technology:film` as `Film (Example Video Ltd)`, `provider:tube` as `Example Video Ltd`. */
function nameOf({ technologies, providers }: CompiledPolicy, subject: string): string {
  const id = subject.slice(subject.indexOf(':') + 1);
  const provider = (wanted: string | undefined): string =>
    providers.find((one) => one.id === wanted)?.name ?? '';
  if (subject.startsWith('provider:')) return provider(id);
  const row = technologies.find((one) => one.id === id);
  return row ? `${row.name} (${provider(row.provider)})` : '';
}

function sentence(template: string, names: readonly string[]): string {
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return filled(template, { names: rest > 0 ? `${shown} (+${rest})` : shown });
}

/**
 * The sentences for one category on one surface; '' where there are none.
 *
 * `earlier` is oldest first. The last version that opened the category again is told of: true for whoever chose
 * under it or before. KNOWN LIMIT: who chose longer ago may have missed more; the notice's differences have it all.
 */
export function newsOf(
  policy: CompiledPolicy,
  earlier: readonly CompiledPolicy[],
  surface: string,
  category: AskableCategory,
  language: Language,
): string {
  const { news } = wordsIn(language);
  const all = earlier.map((old) => diff(old, policy));
  const last = all.findLast((changes) => askAgain(changes)[surface]?.includes(category)) ?? [];
  const told = last.filter(
    (change) =>
      change.weight === 'material' && change.category === category && change.surfaces.includes(surface),
  );
  return Object.entries(news)
    .map(([call, template]: [string, string]) => {
      const own = told.filter(({ kind }) => (CALLED[kind] ?? 'other') === call);
      const names = [...new Set(own.map(({ subject }) => nameOf(policy, subject)))].filter(Boolean);
      return names.length > 0 ? sentence(template, names) : '';
    })
    .filter(Boolean)
    .join(' ');
}
