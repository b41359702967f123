import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, leafHash } from '@kiwiconsent/ledger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf, entryOf, POLICY, record, seal } from '../contract/entries.ts';
import { expectWholeLedger } from '../contract/ledger-contract.ts';
import { manyBatches } from '../fixture/many.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import { DATABASE_FILE, openSqlite } from '../sqlite/open-sqlite.ts';
import type { Store } from '../store-interface.ts';
import { openPostgresServer, type PostgresServer } from '../testing.ts';
import { copyStore, type Grow } from './copy-store.ts';
import type { Page } from './tables.ts';

const root = mkdtempSync(join(tmpdir(), 'kc-copy-'));
/** More than a page; three of them are erased. */
const RECEIPTS = 1100;
const ENTRIES = RECEIPTS + 3;

let server: PostgresServer;
let count = 0;
const opened: Store[] = [];

beforeAll(async () => {
  server = await openPostgresServer({ fsync: 'off' });
});
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const grow: Grow = (tree, entries) =>
  append(
    tree,
    entries.map((entry) => leafHash(entry, hash)),
    hash,
  ).tree;

function newFolder(): string {
  count += 1;
  return join(root, String(count));
}

async function fresh(kind: 'SQLite' | 'PostgreSQL'): Promise<Store> {
  const store =
    kind === 'SQLite'
      ? await openSqlite({ folder: newFolder() })
      : await openPostgres({ url: await server.database() });
  opened.push(store);
  return store;
}

const made = new Map<string, Promise<Store>>();

/** A store with something in every table, made once. */
function filled(kind: 'SQLite' | 'PostgreSQL'): Promise<Store> {
  const store = made.get(kind) ?? fill(kind);
  made.set(kind, store);
  return store;
}

async function fill(kind: 'SQLite' | 'PostgreSQL'): Promise<Store> {
  const store = await fresh(kind);
  await store.policies.publish(POLICY);
  for (const batch of manyBatches(RECEIPTS)) await store.receipts.append(batch, seal);
  await store.receipts.erase(
    { indices: [3, 700, 999], reason: 'retention', at: '2027-01-01T00:00:00.000Z' },
    seal,
  );
  await store.keys.take('csrf', 'geheim');
  const seen = { surface: 'website', mode: 'hold', kind: 'script', what: 'a.test/x.js', from: '' } as const;
  await store.reports.add('2026-06-01', [seen, seen]);
  return store;
}

async function everything(store: Store): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for await (const page of store.transfer.pages()) pages.push(page);
  // Buffers of one database and bare bytes of the other are the same bytes.
  return JSON.parse(
    JSON.stringify(pages, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
  ) as Page[];
}

test.each([
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['SQLite', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
] as const)(
  'from %s to %s: everything is there, the root is the same, and it can be appended to',
  async (one, other) => {
    const from = await filled(one);
    const to = await fresh(other);
    await to.health();
    const { checkpoint } = await from.ledger.head();
    expect(await copyStore(from, to, grow)).toEqual({ entries: ENTRIES, receipts: RECEIPTS - 3, checkpoint });
    expect(await to.ledger.head()).toEqual(await from.ledger.head());
    expect(await to.counts.between('2026-06-01', '2026-06-02')).toEqual(
      await from.counts.between('2026-06-01', '2026-06-02'),
    );
    expect(await to.keys.take('csrf', 'other')).toBe('geheim');
    await to.policies.publish({ ...POLICY, hash: 'e'.repeat(64), version: '2.0' });
    const next = entryOf({ policy: { hash: 'e'.repeat(64), version: '2.0' } });
    expect(await record(to, next)).toMatchObject({ kind: 'recorded', index: ENTRIES });
    expect(await expectWholeLedger(to)).toBe(ENTRIES + 1);
  },
  120_000,
);

test('a copy and the copy of that copy hold the same rows', async () => {
  const [from, through, back] = [await filled('SQLite'), await fresh('PostgreSQL'), await fresh('SQLite')];
  await copyStore(from, through, grow);
  await copyStore(through, back, grow);
  expect(await everything(back)).toEqual(await everything(from));
}, 120_000);

test('a backup of a store that is in use is how it stood at one moment', async () => {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    const from = await fill(kind);
    const to = await fresh('SQLite');
    const pages = from.transfer.pages();
    async function* withOthers(): AsyncGenerator<Page> {
      for await (const page of pages) {
        await from.receipts.append(entriesOf(2), seal);
        yield page;
      }
    }
    await to.transfer.fill(withOthers());
    expect(await expectWholeLedger(to)).toBe(ENTRIES);
    expect((await from.ledger.head()).tree.size).toBeGreaterThan(ENTRIES);
  }
}, 120_000);

test('a store that is not empty is never overwritten, and a copy that breaks off leaves nothing', async () => {
  const from = await filled('SQLite');
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    const to = await fresh(kind);
    async function* broken(): AsyncGenerator<Page> {
      for await (const page of from.transfer.pages()) {
        if (page.table.name === 'receipts') throw new Error('the cable');
        yield page;
      }
    }
    await expect(to.transfer.fill(broken())).rejects.toThrow('the cable');
    expect((await to.policies.all()).length).toBe(0);
    expect(await to.ledger.entries(0, 10)).toEqual([]);
    await copyStore(from, to, grow);
    await expect(copyStore(from, to, grow)).rejects.toMatchObject({ code: 'KC-S16' });
  }
}, 120_000);

test('a copy of a store that was tampered with is refused', async () => {
  const from = await filled('SQLite');
  async function* tampered(): AsyncGenerator<Page> {
    for await (const { table, rows } of from.transfer.pages()) {
      yield {
        table,
        rows: table.name === 'receipts' ? rows.map((row) => ({ ...row, said_at: 1 })) : rows,
      };
    }
  }
  const lying: Store = { ...from, transfer: { ...from.transfer, pages: tampered } };
  await expect(copyStore(lying, await fresh('SQLite'), grow)).rejects.toMatchObject({ code: 'KC-S17' });
}, 120_000);

test('a copy in SQLite is one file: it can be carried away without the others', async () => {
  const folder = newFolder();
  const to = await openSqlite({ folder });
  await copyStore(await filled('PostgreSQL'), to, grow);
  await to.close();
  const elsewhere = newFolder();
  mkdirSync(elsewhere);
  copyFileSync(join(folder, DATABASE_FILE), join(elsewhere, DATABASE_FILE));
  const carried = await openSqlite({ folder: elsewhere });
  expect(await expectWholeLedger(carried)).toBe(ENTRIES);
  await carried.close();
}, 120_000);
