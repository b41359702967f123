import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POLICY, seal } from '../contract/entries.ts';
import { manyBatches } from '../fixture/many.ts';
import { openPostgresServer, type PostgresServer } from '../testing.ts';
import { openPostgres } from './open-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await openPostgresServer({ fsync: 'off' });
});
afterAll(() => server.close());

test('a receipt takes at most 450 bytes in PostgreSQL, all told: indexes, ledger, counters and archive', async () => {
  const url = await server.database();
  const store = await openPostgres({ url });
  await store.policies.publish(POLICY);
  const receipts = 20_000;
  for (const batch of manyBatches(receipts)) await store.receipts.append(batch, seal);
  await store.close();
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ size: string }>(
    `SELECT pg_total_relation_size(oid) AS size FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'kiwiconsent'::regnamespace`,
  );
  await client.end();
  const bytes = rows.reduce((sum, { size }) => sum + Number(size), 0) / receipts;
  console.log(`${bytes.toFixed(0)} bytes a receipt`);
  expect(bytes).toBeLessThanOrEqual(450);
}, 180_000);
