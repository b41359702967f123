/**
 * Counters of what was held, added up: one for each thing on a surface, whoever saw it and on whichever day (docs/spec/report.md
 * §5).
 */
import type { Sighting, SightingCount } from '@kiwiconsent/store';

export interface Gathered {
  readonly surface: string;
  readonly kind: string;
  readonly what: string;
  /** Every script that did it, the most frequent first. */
  readonly from: readonly string[];
  readonly modes: readonly Sighting['mode'][];
  readonly count: number;
  /** ISO dates, UTC. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The directives of a browser, as kinds of the policy file. */
const DIRECTIVES: readonly (readonly [RegExp, string])[] = [
  [/^script-src|^worker-src/, 'script'],
  [/^style-src/, 'style'],
  [/^img-src/, 'image'],
  [/^font-src/, 'font'],
  [/^(frame|child|object|fenced-frame)-src/, 'frame'],
  [/-(src|uri|to)$/, 'request'],
];

function kindOf(kind: string): string {
  return DIRECTIVES.find(([directive]) => directive.test(kind))?.[1] ?? kind;
}

export function gather(rows: readonly SightingCount[]): readonly Gathered[] {
  const groups = new Map<string, SightingCount[]>();
  for (const row of rows) {
    const name = JSON.stringify([row.surface, kindOf(row.kind), row.what]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()].map(gathered);
}

function gathered(rows: readonly SightingCount[]): Gathered {
  const [{ surface, kind, what } = { surface: '', kind: '', what: '' }] = rows;
  const days = rows.map(({ day }) => day).sort();
  return {
    surface,
    kind: kindOf(kind),
    what,
    from: byFrequency(rows.filter(({ from }) => from !== '')),
    modes: [...new Set(rows.map(({ mode }) => mode))].sort(),
    count: rows.reduce((sum, { count }) => sum + count, 0),
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  };
}

function byFrequency(rows: readonly SightingCount[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { from, count } of rows) times.set(from, (times.get(from) ?? 0) + count);
  return [...times].sort(([, one], [, other]) => other - one).map(([from]) => from);
}
