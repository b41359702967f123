/** Counters as rows that may be shown (docs/spec/exports.md, *Statistics*): summed over a period, without what is few. */
import type { Answer, AskableCategory } from '@kiwiconsent/policy/runtime';
import type { Count } from '@kiwiconsent/store';

export const PERIODS = ['day', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

export interface Row extends Pick<Count, 'surface' | 'language' | 'control'> {
  /** `2026-06-01`, `2026-06` or `all`. */
  readonly period: string;
  readonly decisions: number;
  readonly answers: Partial<Record<AskableCategory, Partial<Record<Answer | 'not-asked', number>>>>;
}

/** The counters of each period in the place of its days; the period stands in `day`. */
export function summed(cells: readonly Count[], by: Period): readonly Count[] {
  const sums = new Map<string, Count>();
  for (const cell of cells) {
    const day = by === 'day' ? cell.day : by === 'month' ? cell.day.slice(0, 7) : 'all';
    const { surface, language, control, category, answer } = cell;
    const name = JSON.stringify([day, surface, language, control, category, answer]);
    sums.set(name, { ...cell, day, count: (sums.get(name)?.count ?? 0) + cell.count });
  }
  return [...sums.values()];
}

/** Each decision answers every category, if only with silence: any category's answers add up to all decisions. */
export function rowsOf(cells: readonly Count[]): readonly Row[] {
  const groups = new Map<string, Count[]>();
  for (const cell of cells) {
    const name = JSON.stringify([cell.day, cell.surface, cell.language, cell.control]);
    groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => rowOf(group));
}

function rowOf(group: readonly Count[]): Row {
  const [first] = group;
  const answers: Record<string, Record<string, number>> = {};
  for (const { category, answer, count } of group)
    answers[category] = { ...answers[category], [answer]: count };
  const decisions = group
    .filter(({ category }) => category === first?.category)
    .reduce((sum, { count }) => sum + count, 0);
  const { day: period = '', surface = '', language = '', control = 'save' } = first ?? {};
  return { period, surface, language, control, decisions, answers };
}
