import type { FoundRow } from '../inventory/found-row.ts';
import { normal } from '../words/normal.ts';

/** Who stands behind the rows of a table, each under an id of the policy file. */
export interface ProviderIds {
  readonly owner: string;
  /** The id of the provider that a cell names; '' where it names none. */
  idOf(cell: string): string;
  /** The third parties in the order in which they were met, by id. */
  readonly others: ReadonlyMap<string, { readonly name: string; readonly hosts: readonly string[] }>;
}

const LEGAL = /\b(?:b v|bv|n v|nv|gmbh|ag|ug|s a s|sas|s a|sa|sarl|ltd|limited|llc|inc|plc|se|co|kg)\b/g;
const OWN =
  /^(?:wij|ons|onszelf|eigen|eigen website|deze website|de website|we|us|own|ourselves|first party|this website|own website|1st party|wir|eigene|eigene website|diese website|eigentumer dieser website|nous|nous memes|ce site|site|proprietaire|first)$/;

/** Gives every provider that the rows name an id; the owner's own rows get the owner's. */
export function providerIds(owner: string, website: string, rows: readonly FoundRow[]): ProviderIds {
  const ownerId = idFrom(bare(owner)) || 'owner';
  const ids = new Map<string, string>();
  const taken = new Set([ownerId]);
  const others = new Map<string, { name: string; hosts: string[] }>();
  for (const { cells } of rows) {
    const name = (cells.provider ?? '').replace(/\n/g, ', ');
    const key = bare(name);
    if (key === '') continue;
    if (!ids.has(key)) {
      const id = isOwn(key, owner, website) ? ownerId : free(idFrom(key), taken);
      ids.set(key, id);
      taken.add(id);
      if (id !== ownerId) others.set(id, { name, hosts: [] });
    }
    const hosts = others.get(ids.get(key) ?? '')?.hosts;
    for (const host of hostsIn(cells.host ?? '')) if (!hosts?.includes(host)) hosts?.push(host);
  }
  return { owner: ownerId, idOf: (cell) => ids.get(bare(cell.replace(/\n/g, ', '))) ?? '', others };
}

function isOwn(key: string, owner: string, website: string): boolean {
  const host = normal(website.replace(/^https?:\/\/(?:www\.)?/, ''));
  return (
    OWN.test(key) ||
    (owner !== '' && key === bare(owner)) ||
    (host !== '' && key.replace(/^www /, '') === host)
  );
}

/** A name without its legal form, as it is compared. A name that is nothing else stays. */
function bare(name: string): string {
  const text = normal(name);
  return text.replace(LEGAL, ' ').replace(/ +/g, ' ').trim() || text || name.trim();
}

function idFrom(text: string): string {
  const id = text
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 28);
  return id.replace(/-+$/, '');
}

/** `wanted`, or `wanted` with the first number that makes it free. */
function free(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted || 'provider';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** The hosts in a cell: `.google.com` is `google.com`. */
export function hostsIn(cell: string): string[] {
  const found = cell
    .toLowerCase()
    .match(/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}/g);
  return [...new Set(found ?? [])];
}
