import { COOKIE_NAME } from '@kiwiconsent/policy/runtime';
import { type Block, type Cell, heading, prose, type Section, type Table } from '../model/block.ts';
import { code, type Inline, type Line, line, link } from '../model/line.ts';
import type { InventoryRow, SurfaceInventory } from '../model/notice.ts';
import type { Source } from '../source.ts';

/** The annex: for each surface a table with exactly the six columns of P39. */
export function annex(source: Source, inventory: readonly SurfaceInventory[]): Section {
  const { annex: words } = source.words;
  const isPatterned = source.policy.technologies.some(({ name }) => name.includes('*'));
  return {
    id: 'annex',
    title: words.title,
    blocks: [
      ...prose(words.intro, isPatterned ? words.pattern : undefined),
      ...inventory.flatMap((part): readonly Block[] => [
        heading(`annex-${part.surface}`, part.name),
        ...(part.rows.length === 0 ? prose(words.empty) : [tableOf(source, part)]),
      ]),
    ],
  };
}

function tableOf(source: Source, { name, rows }: SurfaceInventory): Table {
  const { columns, caption } = source.words.annex;
  return {
    kind: 'table',
    caption: caption(name),
    columns: [
      columns.technique,
      columns.provider,
      columns.category,
      columns.purpose,
      columns.retention,
      columns.consent,
    ],
    rows: rows.map((row) => [
      techniqueCell(source, row),
      [line`${providerLink(source, row)}`],
      [line`${row.category}`],
      purposeCell(source, row),
      [line`${row.retention}`],
      consentCell(source, row),
    ]),
  };
}

function techniqueCell(source: Source, row: InventoryRow): Cell {
  const { annex: words } = source.words;
  const placer = source.policy.technologies.find(({ id }) => id === row.placedBy);
  const hosts = row.hosts.reduce<Line>(
    (all, host) => line`${all}${all.length > 0 ? ', ' : ''}${code(host)}`,
    [],
  );
  return [
    line`${code(row.technique)}`,
    hosts.length === 0 ? line`${row.kindName}` : words.hosts(row.kindName, hosts),
    ...(placer === undefined ? [] : [words.placedBy(code(placer.name))]),
  ];
}

function providerLink(source: Source, row: InventoryRow): Inline {
  if (row.providerId === source.owner.id) return link(row.provider, '#contact');
  const isListed = source.thirdParties.some(({ id }) => id === row.providerId);
  return isListed ? link(row.provider, `#provider-${row.providerId}`) : row.provider;
}

/** Our own cookie says that it carries the number of the receipt, its only identifier. */
function purposeCell(source: Source, row: InventoryRow): Cell {
  const { annex: words, joined } = source.words;
  const isOurs = row.kind === 'cookie' && row.technique === COOKIE_NAME;
  const uses = joined(row.uses.map((use) => words.uses[use]));
  return [
    line`${row.purpose}`,
    ...(isOurs ? [words.receipt] : []),
    ...(uses === '' ? [] : [words.usedFor(uses)]),
  ];
}

/** Yes or no; under a no the written reason (P9), and how to object where one may (LAW-15). */
function consentCell(source: Source, row: InventoryRow): Cell {
  const more: readonly Line[] = [
    line`${row.reason}`,
    row.objection ? source.words.annex.objection(source.settings) : [],
  ];
  return [line`${row.consent}`, ...more.filter((each) => each.length > 0)];
}
