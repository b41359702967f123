import type { Block, Link } from '../document/block.ts';
import { normal } from '../words/normal.ts';

/** A label and what stands behind it: `Versie: 1.0`, or a row of two cells. */
export interface Pair {
  /** As `normal` writes it. */
  readonly label: string;
  readonly value: string;
  readonly links: readonly Link[];
  readonly line: number;
}

/** Everything in the document that reads as a label and its value. */
export function findPairs(blocks: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      for (const { cells, line } of block.rows) {
        const [label = '', value = ''] = cells;
        if (cells.length === 2) pairs.push(pairOf(label, value, [], line));
      }
    }
    if (block.kind !== 'text') continue;
    const [, label = '', value = ''] = block.text.match(/^([^:]{2,45}):(?:\s+(.*))?$/u) ?? [];
    if (label === '') continue;
    const next = blocks[index + 1];
    if (value !== '') pairs.push(pairOf(label, value, block.links, block.line));
    else if (next?.kind === 'text') pairs.push(pairOf(label, next.text, next.links, next.line));
  }
  return pairs.filter(({ label, value }) => label !== '' && value !== '');
}

function pairOf(label: string, value: string, links: readonly Link[], line: number): Pair {
  return { label: normal(label), value: value.replace(/\n/g, ', '), links, line };
}

/** What a pair can tell about a document. */
export type Label = 'title' | 'version' | 'date' | 'owner' | 'contact' | 'address' | 'website';

/** What documents call themselves, in Dutch, English, German and French. */
const LABELS: Readonly<Record<Label, RegExp>> = {
  title: /^(?:document|titel|title|titre|dokument|naam document|document name)$/,
  version: /^(?:versie|versienummer|version|version number|fassung|versionsnummer|numero de version)$/,
  date: /^(?:laatst (?:bijgewerkt|gewijzigd|aangepast)(?: op)?|bijgewerkt(?: op)?|datum|ingangsdatum|versiedatum|last (?:updated|modified|revised|changed|review)(?: on)?|updated(?: on)?|effective(?: date| from)?|date|stand|letzte (?:aktualisierung|anderung)|zuletzt (?:aktualisiert|geandert)(?: am)?|gultig ab|derniere (?:mise a jour|modification)|mis(?:e)? a jour(?: le)?|date d entree en vigueur|en vigueur(?: depuis| a partir du)?)$/,
  owner:
    /^(?:eigenaar|(?:verwerkings)?verantwoordelijke|bedrijf|bedrijfsnaam|organisatie|owner|company|company name|(?:data )?controller|publisher|verantwortliche?r?|verantwortliche stelle|inhaber|eigentumer|unternehmen|firma|responsable(?: du traitement)?|proprietaire|editeur|societe|raison sociale)$/,
  contact:
    /^(?:contact|kontakt|courriel|(?:\S+ )?(?:e ?mail|mail)(?: \S+| adres| address| adresse)?|privacy ?contact|contact (?:privacy|e mail)|adresse e mail|adresse electronique)$/,
  address:
    /^(?:adres|address|anschrift|adresse|vestigingsadres|postadres|bezoekadres|postal address|registered office|postanschrift|adresse postale|siege social|sitz)$/,
  website: /^(?:website|web site|site|site web|site internet|webseite|internet|web|url|homepage)$/,
};

/** The first pair under one of the labels whose value `accepts` makes something of. */
export function firstOf<T>(
  pairs: readonly Pair[],
  label: Label,
  accepts: (pair: Pair) => T | undefined,
): T | undefined {
  for (const pair of pairs) {
    const read = LABELS[label].test(pair.label) ? accepts(pair) : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}
