/** The request's side: a cookie that may not be placed may not be read either (P6, T-3). */
import { judge } from '@kiwiconsent/policy/runtime';
import type { Visit } from '../visit.ts';
import { nameOf } from './set-cookie.ts';

export interface FilteredCookies {
  /** What the application gets to see; '' for no header at all. */
  readonly value: string;
  /** Names that were taken out, each once. */
  readonly held: readonly string[];
}

/** `value` is the request's `Cookie`; several are joined by `; `. */
export function filterCookieHeader(
  { policy, surface, choice }: Pick<Visit, 'policy' | 'surface' | 'choice'>,
  value: string,
): FilteredCookies {
  const held = new Set<string>();
  const kept = value.split(';').filter((pair) => {
    if (pair.trim() === '') return false;
    const name = nameOf(pair);
    if (judge(policy, surface, choice, { kind: 'cookie', name }).allowed) return true;
    held.add(name);
    return false;
  });
  return { value: kept.map((pair) => pair.trim()).join('; '), held: [...held] };
}
