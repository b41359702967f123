import type { Retention, Surface, Technology } from '@kiwiconsent/policy/compiled';
import { CATEGORIES } from '@kiwiconsent/policy/runtime';
import { keptWords, kindWords } from '@kiwiconsent/policy/words';
import type { InventoryRow, SurfaceInventory } from '../model/notice.ts';
import type { Source } from '../source.ts';
import { surfaceName } from '../surface-name.ts';

/** Every technology under each surface it is used on, in the order of the categories (P2, P30, P39). */
export function inventoryOf(source: Source): readonly SurfaceInventory[] {
  return source.policy.surfaces.map((surface) => ({
    surface: surface.id,
    name: surfaceName(source, surface),
    rows: rowsOn(source, surface),
  }));
}

function rowsOn(source: Source, surface: Surface): readonly InventoryRow[] {
  const here = source.policy.technologies.filter(({ surfaces }) => surfaces.includes(surface.id));
  return CATEGORIES.flatMap((category) => here.filter((row) => row.category === category)).map((row) =>
    rowOf(source, row),
  );
}

function rowOf(source: Source, row: Technology): InventoryRow {
  const { annex } = source.words;
  const { consent } = row;
  const provider = source.policy.providers.find(({ id }) => id === row.provider);
  return {
    id: row.id,
    technique: row.name,
    provider: provider?.name ?? row.provider,
    category: source.text(source.policy.categories[row.category].name),
    purpose: source.text(row.purpose),
    retention: keptWords(row, source.language),
    consent: consent.kind === 'needed' ? annex.yes : annex.no,
    kind: row.kind,
    kindName: kindWords(row.kind, source.language),
    hosts: row.hosts,
    providerId: row.provider,
    categoryId: row.category,
    uses: row.uses,
    keptFor: keptFor(row.retention),
    needsConsent: consent.kind === 'needed',
    reason: consent.kind === 'exempt' ? source.text(consent.reason) : '',
    objection: consent.kind === 'exempt' && consent.objection,
    placedBy: row.placedBy,
  };
}

function keptFor(retention: Retention): string {
  switch (retention.kind) {
    case 'session':
      return 'session';
    case 'none':
      return 'none';
    case 'duration':
      return retention.iso;
    case 'session-at-most':
      return `session, ${retention.iso}`;
  }
}
