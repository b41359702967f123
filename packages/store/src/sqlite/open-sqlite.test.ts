import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { entriesOf, entryOf, POLICY, record, seal } from '../contract/entries.ts';
import { storeContract } from '../contract/store-contract.ts';
import type { Seal } from '../ledger.ts';
import { codedErrors } from './coded-errors.ts';
import { Connection } from './connection.ts';
import { Database as Writing } from './database.ts';
import { DATABASE_FILE, openSqlite } from './open-sqlite.ts';
import { sqliteStore } from './sqlite-store.ts';

const root = mkdtempSync(join(tmpdir(), 'kc-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
let folder = '';
const queries = new Set<string>();

beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
});

storeContract('SQLite', {
  fresh: async () => {
    count += 1;
    folder = join(root, String(count));
  },
  open: () => openSqlite({ folder, watch: (sql) => queries.add(sql) }),
});

describe('SQLite', () => {
  test('every lookup is indexed: no query of the contract scans a table', async () => {
    const store = await openSqlite({ folder });
    const database = new Database(join(folder, DATABASE_FILE));
    // Reading every policy, every key's note, or the checkpoint of every day, is what these are for.
    const readsAll = [
      'SELECT * FROM policies ORDER BY seq',
      'SELECT day, size, checkpoint FROM checkpoints ORDER BY day',
      'SELECT note FROM handovers ORDER BY leaf',
    ];
    const scans = [...queries]
      .filter((sql) => /^(select|insert|update|delete)/i.test(sql) && !readsAll.includes(sql))
      .flatMap((sql) => {
        const values = Array.from({ length: sql.split('?').length - 1 }, () => null);
        const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[];
        return plan
          .filter(({ detail }) => detail.startsWith('SCAN'))
          .map(({ detail }) => `${detail}: ${sql}`);
      });
    expect(queries.size).toBeGreaterThan(25);
    expect(scans).toEqual([]);
    database.close();
    await store.close();
  });

  test('PRF-10: nobody reads what is being written before it is durable', async () => {
    const store = await openSqlite({ folder });
    await store.policies.publish(POLICY);
    const [first = entryOf(), second = entryOf()] = entriesOf(2);
    const seen: Promise<readonly unknown[]>[] = [];
    const look = (): Promise<readonly unknown[]> =>
      Promise.all([
        store.ledger.head().then(({ tree }) => tree.size),
        store.archive.find(first.receipt.shown.text),
        store.receipts.find(first.receipt.id),
        store.receipts.findByKey(first.key),
      ]);
    const looking: Seal = (...given) => {
      seen.push(look());
      return seal(...given);
    };
    // What waits behind the first is written after it, and sees it.
    await Promise.all([store.receipts.append([first], looking), store.receipts.append([second], looking)]);
    expect(await seen[0]).toEqual([0, undefined, undefined, undefined]);
    expect((await seen[1])?.[0]).toBe(1);
    expect((await look())[0]).toBe(2);
    await store.close();
  });

  test('what closes waits for what is being written; afterwards nothing is begun', async () => {
    const store = await openSqlite({ folder });
    await store.policies.publish(POLICY);
    const entry = entryOf();
    const writing = record(store, entry);
    const closing = store.close();
    await expect(record(store, entryOf())).rejects.toMatchObject({ code: 'KC-S08' });
    expect((await writing).kind).toBe('recorded');
    await closing;
    const again = await openSqlite({ folder });
    expect((await again.receipts.find(entry.receipt.id))?.id).toBe(entry.receipt.id);
    await again.close();
  });

  test('the data folder is for the server alone (0700), and so is the file (0600)', async () => {
    const store = await openSqlite({ folder: join(folder, 'deep', 'data') });
    expect(statSync(join(folder, 'deep', 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'deep', 'data', DATABASE_FILE)).mode & 0o777).toBe(0o600);
    await store.close();
  });

  test('an acknowledged commit is on the disk: WAL with synchronous=FULL', async () => {
    const store = await openSqlite({ folder });
    const database = new Database(join(folder, DATABASE_FILE));
    expect(database.prepare('PRAGMA journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
    database.close();
    await store.close();
    expect(readFileSync(new URL('./open-sqlite.ts', import.meta.url), 'utf8')).toContain(
      'synchronous = FULL',
    );
  });

  test('WD-8: not even SQL can change or take away what was recorded', async () => {
    const store = await openSqlite({ folder });
    await store.policies.publish(POLICY);
    await record(store, entryOf());
    await store.close();
    const database = new Database(join(folder, DATABASE_FILE));
    for (const statement of [
      'UPDATE receipts SET statement = 1',
      'DELETE FROM receipts',
      'DELETE FROM policies',
      'DELETE FROM entries',
      "UPDATE entries SET bytes = x'00'",
      "UPDATE archive SET content = ''",
      'UPDATE tree SET size = 0',
      'UPDATE checkpoints SET size = 0',
      'DELETE FROM tree',
    ]) {
      expect(() => database.prepare(statement).run([])).toThrow(/append-only/);
    }
    database.close();
  });

  test('PRF-5: what is erased is gone from the file, to the last byte: id, key and salt', async () => {
    const store = await openSqlite({ folder });
    await store.policies.publish(POLICY);
    const batch = entriesOf(200);
    await store.receipts.append(batch, seal);
    const gone = batch[120] ?? entryOf();
    const secrets = [gone.key, gone.receipt.id]
      .map((id) => Buffer.from(id, 'base64url'))
      .concat(Buffer.from(gone.salt));
    const found = (): readonly boolean[] => {
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
      return secrets.map((secret) => files.some((bytes) => bytes.includes(secret)));
    };
    expect(found()).toEqual([true, true, true]);
    await store.receipts.erase({ indices: [120], reason: 'request', at: '2027-01-01T00:00:00.000Z' }, seal);
    await store.close();
    expect(found()).toEqual([false, false, false]);
  });

  test('a database of a newer program is refused, and not touched', async () => {
    await (await openSqlite({ folder })).close();
    const database = new Database(join(folder, DATABASE_FILE));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openSqlite({ folder })).rejects.toMatchObject({ code: 'KC-S04' });
    const after = new Database(join(folder, DATABASE_FILE));
    expect(after.prepare('PRAGMA user_version').get([])).toMatchObject({ user_version: 99 });
    after.close();
  });

  test('a file that is no database is refused with the file named', async () => {
    await (await openSqlite({ folder })).close();
    writeFileSync(join(folder, DATABASE_FILE), 'this is no database at all. '.repeat(400));
    for (const file of readdirSync(folder)) if (/wal|shm/.test(file)) rmSync(join(folder, file));
    await expect(openSqlite({ folder })).rejects.toMatchObject({
      code: 'KC-S03',
      message: expect.stringContaining(DATABASE_FILE),
    });
  });

  test('a folder that cannot be made is named, with what to do', async () => {
    writeFileSync(join(root, 'a-file'), '');
    await expect(openSqlite({ folder: join(root, 'a-file', 'data') })).rejects.toMatchObject({
      code: 'KC-S07',
      advice: expect.stringContaining('KIWICONSENT_DATA'),
    });
    chmodSync(join(root, 'a-file'), 0o600);
  });

  test('a database that another program holds says so, and recording works again after', async () => {
    const store = await openSqlite({ folder, patience: 50 });
    await store.policies.publish(POLICY);
    const other = new Database(join(folder, DATABASE_FILE));
    other.exec('BEGIN IMMEDIATE');
    await expect(record(store, entryOf())).rejects.toMatchObject({ code: 'KC-S02' });
    await expect(store.health()).rejects.toMatchObject({ code: 'KC-S02' });
    other.exec('ROLLBACK');
    other.close();
    expect((await record(store, entryOf())).kind).toBe('recorded');
    await store.close();
  });

  test('a full disk says so and keeps nothing by halves; with room again, recording goes on', async () => {
    await (await openSqlite({ folder })).close();
    const database = new Database(join(folder, DATABASE_FILE));
    const store = sqliteStore(
      new Writing({
        writer: new Connection(database),
        openReader: () => new Connection(new Database(join(folder, DATABASE_FILE))),
        coded: codedErrors(DATABASE_FILE),
        patience: 5000,
      }),
    );
    await store.policies.publish(POLICY);
    const { page_count: pages } = database.prepare('PRAGMA page_count').get([]) as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = entryOf({}, { text: 'lang '.repeat(50_000) });
    await expect(record(store, large)).rejects.toMatchObject({ code: 'KC-S01' });
    expect(await store.receipts.find(large.receipt.id)).toBeUndefined();
    database.exec('PRAGMA max_page_count = 100000');
    expect((await record(store, large)).kind).toBe('recorded');
    await store.close();
  });

  test('two programs on one folder share it: the schema is made once, both read and write', async () => {
    const [one, other] = await Promise.all([openSqlite({ folder }), openSqlite({ folder })]);
    await one.policies.publish(POLICY);
    const entry = entryOf();
    await record(other, entry);
    expect(await one.receipts.find(entry.receipt.id)).toEqual(entry.receipt);
    await one.close();
    await other.close();
  });
});
