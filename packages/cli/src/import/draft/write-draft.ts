import type { Facts } from '../facts/fact.ts';
import type { Inventory } from '../inventory/found-row.ts';
import { draftDocument } from './draft-document.ts';
import { draftProviders } from './draft-providers.ts';
import { draftRegime, draftSurfaces, surfaceIds } from './draft-surfaces.ts';
import { draftTechnologies } from './draft-technologies.ts';
import { type Entry, said, words } from './node.ts';
import { printDraft } from './print-draft.ts';
import { providerIds } from './provider-ids.ts';

/** Writes the draft of a policy file from what a document says, and counts what is left to check. */
export function writeDraft(
  facts: Facts,
  inventory: Inventory,
  name: string,
): { yaml: string; checks: number } {
  const { language } = facts;
  const providers = providerIds(facts.owner?.value ?? '', facts.website?.value ?? '', inventory.rows);
  const entries: Entry[] = [
    said('policy', 1),
    draftDocument(facts, providers.owner),
    draftRegime(facts),
    words('languages', [language.value], language.doubt),
    draftSurfaces(facts),
    draftProviders(facts, providers, language.value),
    draftTechnologies(inventory.rows, {
      providers,
      surfaces: surfaceIds(facts),
      language: language.value,
    }),
  ];
  const yaml = printDraft(entries, about(inventory, name));
  return { yaml, checks: yaml.match(/# CHECK: /g)?.length ?? 0 };
}

function about(inventory: Inventory, name: string): string[] {
  const unread = inventory.otherTables.map(
    ({ line, header }) =>
      `Not read: the table on line ${line}, which begins with ${header.slice(0, 6).join(' | ')}.`,
  );
  return [
    `A draft of a policy file, made by kiwiconsent import from ${name}.`,
    'Every value in [square brackets] needs a person, and each has a CHECK beside it: fill it in, or take the',
    'brackets off where the value is right. `kiwiconsent check` lists what remains. Publishing waits for it.',
    ...unread,
  ];
}
