import { textOf } from '@kiwiconsent/gate';
import { afterEach, expect, test } from 'vitest';
import { first, sameVersionOther } from '../fixture/policies.ts';
import { decisionOf, get, HOST, post, removed, type Started, started } from '../fixture/started.ts';
import { forEveryone } from './for-everyone.ts';

const mode = 'report-only';
let server: Started;

afterEach(() => removed(server.folder));

test('report-only publishes nothing: the policy may change under one version until it holds', async () => {
  server = await started([first], { mode });
  const { folder } = server;
  expect(await server.store.policies.all()).toEqual([]);
  await server.stop();
  server = await started([sameVersionOther], { mode, folder });
  await server.stop();
  server = await started([first], { folder });
  expect((await server.store.policies.all()).map(({ hash }) => hash)).toEqual([first.hash]);
  await server.stop();
});

test('report-only answers its files and takes reports; there is no document, no settings page, and no decision', async () => {
  server = await started([first], { mode });
  expect((await get(server, '/_kc/files/page.0a.js')).statusCode).toBe(200);
  expect((await get(server, '/healthz')).statusCode).toBe(200);
  for (const path of [
    '/cookiebeleid',
    '/cookie-instellingen',
    '/.well-known/gpc.json',
    '/_kc/ask/website/nl.json',
  ])
    expect((await get(server, path)).statusCode).toBe(404);
  expect((await post(server, decisionOf())).statusCode).toBe(404);
  expect((await server.store.ledger.head()).tree.size).toBe(0);
  await server.stop();
});

test('KC-H58: where a visitor has chosen, report-only does not start', async () => {
  server = await started();
  const { folder } = server;
  expect((await post(server, decisionOf())).statusCode).toBe(201);
  await server.stop();
  await expect(started([first], { mode, folder })).rejects.toThrow(/^KC-H58: /);
});

test('report-only: a site that writes our parts itself shows nothing of ours, and its gate puts in what reports', async () => {
  server = await started([first], {
    mode,
    gate: {},
    site: async (app, kit) => {
      app.get('/', (request, reply) => {
        const { head, body, settingsLink, headers } = kit.parts(kit.visit(request));
        const said = [head, body, settingsLink].every((each) => each === undefined) ? 'niets' : 'iets';
        const may = kit.allows(kit.visit(request), 'film');
        return reply.headers(headers).type('text/html').send(`<!doctype html><p>${said} ${may}`);
      });
    },
  });
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { get: ask } = await import('node:http');
  const html = await new Promise<string>((resolve) => {
    ask(address, { headers: HOST }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () => resolve(text));
    });
  });
  expect(html).toContain('<p>niets true');
  expect(html).toContain('"mode":"report-only"');
  expect(html).not.toContain('kc-ask');
  await server.stop();
});

test('a static page in report-only keeps its markup and gets no policy that would hold', async () => {
  server = await started([first], { mode });
  await server.stop();
  const page = (await forEveryone({ policy: first, mode, pageFolder: server.folder })).page('/');
  expect(page).toMatchObject({ reportOnly: true });
  const head = textOf(page?.head ?? '');
  expect(head).toContain('"mode":"report-only"');
  expect(head).not.toContain('http-equiv');
  expect([page?.body, page?.placeholder]).toEqual([undefined, undefined]);
});
