/** Every table with its columns, the same in each database, in the order in which one refers to another. */
export type Kind = 'number' | 'text' | 'bytes';

export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /** The columns of its primary key: the order in which it is read. */
  readonly key: readonly string[];
  /** Its `seq` numbers itself: the next number follows the largest. */
  readonly isNumbered?: true;
}

export const TABLES: readonly Table[] = [
  {
    name: 'policies',
    columns: { seq: 'number', hash: 'text', version: 'text', compiled: 'text', published_at: 'number' },
    key: ['seq'],
    isNumbered: true,
  },
  { name: 'archive', columns: { hash: 'bytes', content: 'text' }, key: ['hash'] },
  {
    name: 'statements',
    columns: { seq: 'number', hash: 'bytes', policy: 'number', surface: 'text', body: 'text' },
    key: ['seq'],
    isNumbered: true,
  },
  { name: 'entries', columns: { leaf: 'number', bytes: 'bytes' }, key: ['leaf'] },
  {
    name: 'receipts',
    columns: {
      leaf: 'number',
      id: 'bytes',
      key: 'bytes',
      previous: 'bytes',
      recorded_at: 'number',
      said_at: 'number',
      valid_until: 'number',
      statement: 'number',
      salt: 'bytes',
    },
    key: ['leaf'],
  },
  { name: 'tombstones', columns: { erased: 'number', leaf: 'number' }, key: ['erased'] },
  {
    name: 'tile_hashes',
    columns: { level: 'number', place: 'number', hash: 'bytes' },
    key: ['level', 'place'],
  },
  { name: 'checkpoints', columns: { day: 'text', size: 'number', checkpoint: 'text' }, key: ['day'] },
  {
    name: 'counts',
    columns: { day: 'text', statement: 'number', count: 'number' },
    key: ['day', 'statement'],
  },
  {
    name: 'deliveries',
    columns: {
      place: 'text',
      size: 'number',
      delivered_at: 'number',
      failures: 'number',
      failing_since: 'number',
      because: 'text',
      due_at: 'number',
    },
    key: ['place'],
  },
  {
    name: 'attestations',
    columns: { size: 'number', place: 'text', checkpoint: 'text', bytes: 'bytes', at: 'number' },
    key: ['size', 'place'],
  },
  { name: 'handovers', columns: { leaf: 'number', note: 'text' }, key: ['leaf'] },
  { name: 'keys', columns: { name: 'text', value: 'text' }, key: ['name'] },
  {
    name: 'reports',
    columns: {
      day: 'text',
      surface: 'text',
      mode: 'text',
      kind: 'text',
      what: 'text',
      source: 'text',
      count: 'number',
    },
    key: ['day', 'surface', 'mode', 'kind', 'what', 'source'],
  },
  {
    name: 'tree',
    columns: { one: 'number', size: 'number', roots: 'bytes', checkpoint: 'text' },
    key: ['one'],
  },
];

export type Cell = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/** Some rows of one table. */
export interface Page {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Rows in one page: what is in memory at a time. */
export const PAGE_ROWS = 1000;

/** The next page of a table after the row `last`, with `mark(n)` for the n-th value, counted from 1. */
export function pageQuery(
  { name, columns, key }: Table,
  last: Row | undefined,
  mark: (place: number) => string,
): string {
  const marks = key.map((_, at) => mark(at + 1)).join(', ');
  const after = last ? `WHERE (${key.join(', ')}) > (${marks})` : '';
  return `SELECT ${Object.keys(columns).join(', ')} FROM ${name} ${after} ORDER BY ${key.join(', ')} LIMIT ${PAGE_ROWS}`;
}

/** Every page of every table, by a query that may take its time. */
export async function* allPages(
  query: (sql: string, values: readonly Cell[]) => Promise<readonly Row[]>,
  mark: (place: number) => string,
): AsyncGenerator<Page> {
  for (const table of TABLES) {
    let last: Row | undefined;
    do {
      const values = last === undefined ? [] : table.key.map((name) => last?.[name] ?? null);
      const rows = await query(pageQuery(table, last, mark), values);
      if (rows.length > 0) yield { table, rows };
      last = rows.length === PAGE_ROWS ? rows.at(-1) : undefined;
    } while (last !== undefined);
  }
}
