import { afterEach, expect, test } from 'vitest';
import { get, removed, type Started, started } from './fixture/started.ts';

let site: Started | undefined;
afterEach(async () => {
  await site?.stop();
  if (site) removed(site.folder);
  site = undefined;
});

test('OpenAPI lists every route under /_kc/, with its errors', async () => {
  site = await started();
  const { paths } = (await get(site, '/_kc/openapi.json')).json();
  expect(Object.keys(paths).sort()).toEqual([
    '/.well-known/gpc.json',
    '/_kc/archive/{hash}',
    '/_kc/ask/{surface}/{language}.json',
    '/_kc/decisions',
    '/_kc/files/{name}',
    '/_kc/inventory/{hash}/{surface}/{language}.json',
    '/_kc/ledger/checkpoint',
    '/_kc/ledger/handover/{number}',
    '/_kc/ledger/key',
    '/_kc/ledger/tile/{*}',
    '/_kc/once/{receipt}',
    '/_kc/receipts/{id}',
    '/_kc/receipts/{id}/pack',
    '/_kc/receipts/{id}/proof',
    '/_kc/receipts/{id}/shown',
    '/_kc/reports',
    '/healthz',
  ]);
  expect(Object.keys(paths['/_kc/decisions'].post.responses)).toContain('422');
});
