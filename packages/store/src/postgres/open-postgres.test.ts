import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf, POLICY, record } from '../contract/entries.ts';
import { storeContract } from '../contract/store-contract.ts';
import { openStore } from '../open-store.ts';
import { openPostgresServer, type PostgresServer } from '../testing.ts';
import { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { openPostgres } from './open-postgres.ts';

let server: PostgresServer;
let url = '';
const queries = new Set<string>();

beforeAll(async () => {
  // Nothing here pulls a plug: durability is tried in durability.test.ts, with fsync on.
  server = await openPostgresServer({ fsync: 'off' });
});
afterAll(() => server.close());

async function asAdmin<Row>(...statements: readonly string[]): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let rows: readonly Row[] = [];
  try {
    for (const statement of statements) rows = (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
  return rows;
}

storeContract('PostgreSQL', {
  fresh: async () => {
    url = await server.database();
  },
  open: () => openPostgres({ url, watch: (sql) => queries.add(sql) }),
});

describe('PostgreSQL', () => {
  test('every lookup is indexed: no query of the contract has to scan a table', async () => {
    url = await server.database();
    await (await openPostgres({ url })).close();
    const readsAll = [
      /FROM policies ORDER BY seq/,
      /FROM checkpoints ORDER BY day/,
      /FROM handovers ORDER BY leaf/,
    ];
    const lookups = [...queries].filter(
      (sql) => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)/.test(sql) && !readsAll.some((all) => all.test(sql)),
    );
    expect(lookups.length).toBeGreaterThan(20);
    const scans: string[] = [];
    for (const [at, sql] of lookups.entries()) {
      const types = await asAdmin<{ count: number }>(
        'SET search_path = kiwiconsent',
        'SET enable_seqscan = off',
        'SET plan_cache_mode = force_generic_plan',
        `PREPARE q${at} AS ${sql}`,
        `SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'q${at}'`,
      );
      const nulls = Array.from({ length: types[0]?.count ?? 0 }, () => 'NULL').join(', ');
      const plan = await asAdmin<{ 'QUERY PLAN': string }>(
        'SET search_path = kiwiconsent',
        'SET enable_seqscan = off',
        'SET plan_cache_mode = force_generic_plan',
        `PREPARE q${at} AS ${sql}`,
        `EXPLAIN EXECUTE q${at}${nulls && `(${nulls})`}`,
      );
      scans.push(...plan.map((row) => row['QUERY PLAN']).filter((line) => line.includes('Seq Scan')));
    }
    expect(scans).toEqual([]);
  });

  test('WD-8: not even SQL can change or take away what was recorded', async () => {
    url = await server.database();
    const store = await openPostgres({ url });
    await store.policies.publish(POLICY);
    await record(store, entryOf());
    await store.close();
    for (const statement of [
      'UPDATE receipts SET said_at = 0',
      'DELETE FROM receipts',
      'TRUNCATE receipts',
      'DELETE FROM policies',
      'DELETE FROM entries',
      "UPDATE entries SET bytes = ''",
      "UPDATE archive SET content = ''",
      'UPDATE tree SET size = 0',
      'UPDATE checkpoints SET size = 0',
      'DELETE FROM tree',
      'TRUNCATE entries CASCADE',
    ]) {
      await expect(asAdmin('SET search_path = kiwiconsent', statement)).rejects.toThrow(/append-only/);
    }
  });

  test('processes that start together on an empty database make the schema once', async () => {
    url = await server.database();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres({ url })));
    await Promise.all(stores.map((store) => store.health()));
    await Promise.all(stores.map((store) => store.close()));
    expect(await asAdmin('SELECT taken FROM kiwiconsent.steps')).toEqual([{ taken: MIGRATIONS.length }]);
  });

  test('a database of a newer program is refused, and not touched', async () => {
    url = await server.database();
    await (await openPostgres({ url })).close();
    await asAdmin('UPDATE kiwiconsent.steps SET taken = 99');
    await expect(openPostgres({ url })).rejects.toMatchObject({ code: 'KC-S04' });
    expect(await asAdmin('SELECT taken FROM kiwiconsent.steps')).toEqual([{ taken: 99 }]);
  });

  test('a server whose default answers before the log is safe is overruled', async () => {
    url = await server.database();
    await asAdmin(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    expect(await asAdmin('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);
    const database = new Database({ url, patience: 0, watch: undefined });
    expect(await database.read('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    await database.close();
  });

  test('a server that is not there, a database that is not, and an address that is none: each says what to do', async () => {
    const nobody = 'postgres://postgres:geheim@127.0.0.1:1/none';
    await expect(openPostgres({ url: nobody, patience: 0 })).rejects.toMatchObject({
      code: 'KC-S13',
      message: expect.not.stringContaining('geheim'),
    });
    const missing = `postgres://postgres@127.0.0.1:${server.port}/missing`;
    await expect(openPostgres({ url: missing })).rejects.toMatchObject({ code: 'KC-S14' });
    for (const KIWICONSENT_DATABASE of ['mysql://geheim@host/db', 'geheim']) {
      await expect(async () => openStore({ KIWICONSENT_DATABASE })).rejects.toMatchObject({ code: 'KC-S15' });
    }
  });

  test('KIWICONSENT_DATABASE opens the database it names', async () => {
    url = await server.database();
    const store = await openStore({ KIWICONSENT_DATABASE: url });
    await store.policies.publish(POLICY);
    await store.close();
    expect(await asAdmin('SELECT version FROM kiwiconsent.policies')).toEqual([{ version: POLICY.version }]);
  });
});
