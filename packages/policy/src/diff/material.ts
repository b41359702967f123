import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Technology } from '../model/technology.ts';
import type { Change, ChangeKind } from './change.ts';
import { shown } from './shown.ts';

/** The category that a row is asked under; `undefined` where it is not asked. */
export function askedUnder(row: Technology): AskableCategory | undefined {
  return row.consent.kind === 'needed' ? ASKABLE.find((category) => category === row.category) : undefined;
}

/** One material change for each surface and category in which `rows` are asked about. */
export function materialFor(
  rows: readonly Technology[],
  change: { kind: ChangeKind; subject: string; before: unknown; after: unknown },
): readonly Change[] {
  const { kind, subject } = change;
  const parts = { kind, subject, before: shown(change.before), after: shown(change.after) };
  const byCategory = ASKABLE.flatMap((category) => {
    const asked = rows.filter((row) => askedUnder(row) === category);
    const surfaces = [...new Set(asked.flatMap((row) => row.surfaces))].sort();
    return surfaces.length ? [{ ...parts, weight: 'material' as const, surfaces, category }] : [];
  });
  if (byCategory.length) return byCategory;
  const surfaces = [...new Set(rows.flatMap((row) => row.surfaces))].sort();
  return [{ ...parts, weight: 'material', surfaces }];
}

export function editorial(
  kind: ChangeKind,
  subject: string,
  surfaces: readonly string[],
  before: unknown,
  after: unknown,
): Change {
  return { kind, weight: 'editorial', surfaces, subject, before: shown(before), after: shown(after) };
}

export function surfaceIds(policy: CompiledPolicy): readonly string[] {
  return policy.surfaces.map(({ id }) => id);
}
