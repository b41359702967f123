import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Technology } from '../model/technology.ts';
import type { Change, ChangeKind } from './change.ts';
import { editorial, materialFor } from './material.ts';
import { retentionSeconds } from './retention-seconds.ts';
import { reworded } from './reworded.ts';
import { differs } from './shown.ts';

/** Changes of the inventory. */
export function technologyChanges(old: CompiledPolicy, next: CompiledPolicy): readonly Change[] {
  const removed = old.technologies.filter(({ id }) => !next.technologies.some((row) => row.id === id));
  return [
    ...removed.map((row) =>
      editorial('technology-removed', `technology:${row.id}`, row.surfaces, row, undefined),
    ),
    ...next.technologies.flatMap((row) => {
      const before = old.technologies.find(({ id }) => id === row.id);
      return before ? changesOf(before, row) : added(row, old);
    }),
  ];
}

/** A new row is material, unless what it does was already agreed to under another name. */
function added(row: Technology, old: CompiledPolicy): readonly Change[] {
  const subject = `technology:${row.id}`;
  const isNew = row.surfaces.filter(
    (surface) => !old.technologies.some((earlier) => covers(earlier, row, surface)),
  );
  if (!isNew.length) return [editorial('technology-added', subject, row.surfaces, undefined, row)];
  const rows = [{ ...row, surfaces: isNew }];
  return materialFor(rows, { kind: 'technology-added', subject, before: undefined, after: row });
}

function covers(earlier: Technology, row: Technology, surface: string): boolean {
  return (
    earlier.surfaces.includes(surface) &&
    earlier.kind === row.kind &&
    earlier.category === row.category &&
    earlier.provider === row.provider &&
    (earlier.consent.kind === 'needed' || row.consent.kind === 'exempt') &&
    !reworded(earlier.purpose, row.purpose) &&
    retentionSeconds(row.retention) <= retentionSeconds(earlier.retention)
  );
}

function changesOf(before: Technology, after: Technology): readonly Change[] {
  const subject = `technology:${after.id}`;
  const changes: Change[] = [];
  const material = (kind: ChangeKind, key: keyof Technology, surfaces = after.surfaces): void => {
    const rows = [{ ...after, surfaces }];
    changes.push(...materialFor(rows, { kind, subject, before: before[key], after: after[key] }));
  };
  const small = (kind: ChangeKind, key: keyof Technology): void => {
    changes.push(editorial(kind, subject, after.surfaces, before[key], after[key]));
  };
  if (before.kind !== after.kind) material('kind-changed', 'kind');
  if (before.category !== after.category) material('category-changed', 'category');
  if (before.provider !== after.provider) material('provider-replaced', 'provider');
  if (reworded(before.purpose, after.purpose)) material('purpose-changed', 'purpose');
  if (after.uses.some((use) => !before.uses.includes(use))) material('uses-widened', 'uses');
  const [was, is] = [retentionSeconds(before.retention), retentionSeconds(after.retention)];
  if (is > was) material('retention-longer', 'retention');
  if (is < was) small('retention-shorter', 'retention');
  const more = after.surfaces.filter((surface) => !before.surfaces.includes(surface));
  if (more.length) material('surfaces-added', 'surfaces', more);
  if (before.surfaces.some((surface) => !after.surfaces.includes(surface))) {
    small('surfaces-removed', 'surfaces');
  }
  if (before.consent.kind === 'exempt' && after.consent.kind === 'needed')
    material('consent-needed', 'consent');
  else if (before.consent.kind === 'needed' && after.consent.kind === 'exempt') {
    changes.push({
      ...editorial('consent-exempt', subject, after.surfaces, before.consent, after.consent),
      ...loosened,
    });
  } else if (differs(before.consent, after.consent)) small('exemption-changed', 'consent');
  if (!changes.length && differs(before, after)) {
    return [editorial('technology-changed', subject, after.surfaces, before, after)];
  }
  return changes;
}

/** What needed consent does so no longer: nobody can be asked, and everybody should be told (P37). */
const loosened = { weight: 'material' } as const;
