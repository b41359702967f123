/** Counters of whole statements, as counters of single answers. */
import { ASKABLE } from '@kiwiconsent/policy/runtime';
import type { Count } from '../counts.ts';
import { readStatement } from './statement.ts';

export interface CountRow {
  readonly day: string;
  readonly body: string;
  readonly count: number;
}

/** `rows` come by day, the oldest first. */
export function countCells(rows: readonly CountRow[]): readonly Count[] {
  const cells = new Map<string, Count>();
  for (const { day, body, count } of rows) {
    const { surface, language, control, choice } = readStatement(body);
    for (const category of ASKABLE) {
      const answer = choice.categories[category] ?? 'not-asked';
      const name = JSON.stringify([day, surface, language, control, category, answer]);
      const before = cells.get(name)?.count ?? 0;
      cells.set(name, { day, surface, language, control, category, answer, count: before + count });
    }
  }
  return [...cells.values()];
}
