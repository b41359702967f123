import { slug } from '@kiwiconsent/policy/file';
import type { FoundRow } from '../inventory/found-row.ts';
import { type CategoryName, readCategory } from '../words/category-words.ts';
import { readKind } from '../words/kind-words.ts';
import { readRetention } from '../words/retention-words.ts';
import { consentEntry } from './draft-consent.ts';
import { nameEntry, namesIn } from './draft-name.ts';
import { OWN_COOKIE, ownCookie } from './draft-own-cookie.ts';
import { doubted, type Entry, type Node, said, under, words } from './node.ts';
import { hostsIn, type ProviderIds } from './provider-ids.ts';

export interface Surroundings {
  readonly providers: ProviderIds;
  readonly surfaces: readonly string[];
  readonly language: string;
}

const DEVICE = new Set([
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'service-worker',
  'fingerprint',
]);

/** The rows as technologies of the policy file; a row with several names becomes several. */
export function draftTechnologies(rows: readonly FoundRow[], around: Surroundings): Entry {
  const seen = new Set<string>();
  const items = rows.flatMap((row) => {
    const names = namesIn(row.cells.name ?? '');
    return names.map((name) => technology(row, name, names.length > 1, seen, around));
  });
  const own = seen.has(OWN_COOKIE)
    ? []
    : [ownCookie(around.providers.owner, around.surfaces, around.language)];
  const node: Node = { kind: 'list', items: [...items, ...own], inline: false };
  return { key: 'technologies', node, check: '', note: '' };
}

function technology(
  row: FoundRow,
  name: string,
  shared: boolean,
  seen: Set<string>,
  around: Surroundings,
): Node {
  const { cells } = row;
  const kind = kindOf(row);
  const category = categoryOf(row);
  const purpose = (cells.purpose ?? '').replace(/\n/g, ' ');
  const found = category.found;
  const entries = [
    { ...nameEntry(name, kind.found === '' || DEVICE.has(kind.found)), note: rowNote(row, shared) },
    ...ownId(name, seen),
    kind.entry,
    ...hostsOf(kind.found, cells.host ?? ''),
    providerEntry(cells.provider ?? '', row.section, around),
    category.entry,
    words(
      'surfaces',
      around.surfaces.slice(0, 1),
      around.surfaces.length > 1 ? 'which of the surfaces?' : '',
    ),
    purposeEntry(purpose, around.language),
    ...(found === 'analytics' ? [words('uses', ['improvement'], 'what are the figures used for?')] : []),
    retentionEntry(cells.retention ?? ''),
    consentEntry({ category: found, consent: cells.consent ?? '', name, purpose, language: around.language }),
  ];
  return { kind: 'map', entries };
}

/** Where the row stood, and all that it says for which a policy file has no place. */
function rowNote(row: FoundRow, shared: boolean): string {
  const said = row.others.map(
    ({ header, text }) => `${header === '' ? 'also' : header}: "${text.replace(/\n/g, ' ')}"`,
  );
  const names = shared ? [`one row with "${(row.cells.name ?? '').replace(/\n/g, ', ')}"`] : [];
  return [`Line ${row.line}`, ...names, ...said].join('; ');
}

/** An id, where the name alone would make one that is taken already, or none. */
function ownId(name: string, seen: Set<string>): Entry[] {
  const id = slug(name);
  const isSame = seen.has(name.toLowerCase());
  const isTaken = id === '' || seen.has(`id ${id}`);
  seen.add(name.toLowerCase()).add(`id ${id}`);
  if (isSame) {
    return [
      doubted('id', `${name}-${seen.size}`, 'this name stands twice; give each an id, or take one out'),
    ];
  }
  return isTaken ? [said('id', `${id || 'row'}-${seen.size}`.slice(-60))] : [];
}

function kindOf({ cells }: FoundRow): { entry: Entry; found: string } {
  const cell = cells.kind ?? '';
  const found = cell === '' ? undefined : readKind(cell);
  if (found !== undefined) return { entry: said('kind', found, `"${cell}"`), found };
  const why = cell === '' ? 'cookie, local-storage, pixel, script, frame, …?' : `the document says "${cell}"`;
  return { entry: doubted('kind', 'cookie', why), found: '' };
}

function hostsOf(kind: string, cell: string): Entry[] {
  const hosts = hostsIn(cell);
  if (cell === '') return [];
  if (kind !== '' && !DEVICE.has(kind) && hosts.length > 0) return [words('hosts', hosts)];
  return [];
}

function providerEntry(cell: string, section: string, { providers }: Surroundings): Entry {
  const id = providers.idOf(cell);
  const above = section === '' ? '' : `; the heading above is "${section}"`;
  if (id === '') return doubted('provider', providers.owner, `the document names no provider here${above}`);
  return said('provider', id, `"${cell.replace(/\n/g, ', ')}"`);
}

function categoryOf({ cells, section }: FoundRow): { entry: Entry; found: CategoryName | '' } {
  const cell = (cells.category ?? '').replace(/\n/g, ' ');
  const read = readCategory(cell);
  if (read.kind === 'sure')
    return { entry: said('category', read.category, `"${cell}"`), found: read.category };
  const above = cell === '' ? readCategory(section) : read;
  const why =
    cell === '' && above.kind === 'sure' ? `from the heading above the table, "${section}"` : read.why;
  return { entry: doubted('category', above.category || 'category', why), found: above.category };
}

function purposeEntry(purpose: string, language: string): Entry {
  const text =
    purpose === ''
      ? doubted(language, 'what it is for', 'the document does not say')
      : said(language, purpose);
  return under('purpose', [text]);
}

function retentionEntry(cell: string): Entry {
  const read = readRetention(cell);
  const note = `"${cell.replace(/\n/g, ' ')}"`;
  if (read.kind === 'session') return said('retention', 'session', note);
  if (read.kind === 'duration') return said('retention', read.iso, note);
  if (read.kind === 'session-at-most') return under('retention', [said('session-at-most', read.iso, note)]);
  const [, most] = read.guess.match(/^session (P.*)$/) ?? [];
  if (most !== undefined) return under('retention', [doubted('session-at-most', most, read.why)]);
  return doubted('retention', read.guess || 'a duration such as P6M, session, or none', read.why);
}
