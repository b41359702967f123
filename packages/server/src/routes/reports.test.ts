import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { get, HOST, ORIGIN, removed, type Started, started } from '../fixture/started.ts';

let server: Started;
beforeEach(async () => {
  server = await started();
});
afterEach(async () => {
  await server.stop();
  removed(server.folder);
});

const send = (
  payload: unknown,
  type = 'application/json',
  headers: Record<string, string> = { origin: ORIGIN },
): Promise<LightMyRequestResponse> =>
  server.app.inject({
    method: 'POST',
    url: '/_kc/reports',
    headers: { ...HOST, 'content-type': type, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const kept = () => server.store.reports.between('2000-01-01', '2100-01-01');
const own = (changes: object = {}) => ({
  policy: '0'.repeat(16),
  surface: 'website',
  mode: 'hold',
  seen: [{ kind: 'script', what: 't.example/a.js', from: 'www.voorbeeld.nl/app.js' }],
  ...changes,
});

describe("the page's own reports", () => {
  test('what was held is counted on the day of the server', async () => {
    expect((await send(own())).statusCode).toBe(204);
    expect((await send(own())).body).toBe('');
    expect(await kept()).toEqual([
      {
        day: '2026-06-01',
        surface: 'website',
        mode: 'hold',
        kind: 'script',
        what: 't.example/a.js',
        from: 'www.voorbeeld.nl/app.js',
        count: 2,
      },
    ]);
  });

  test('ENF-7: nothing of a visitor is kept: no query, no number, no mail address, no cookie', async () => {
    const what = 'https://t.example/u/jan@post.nl/123456789/0123456789abcdef01234567/x?uid=42#me';
    const cookie = { kind: 'cookie', what: 'jan@post.nl', from: '' };
    await send(own({ seen: [{ kind: 'pixel', what, from: '' }, cookie] }), 'application/json', {
      origin: ORIGIN,
      cookie: 'cookie_consent=x; session_id=geheim',
    });
    const all = await kept();
    expect(all.map((each) => each.what).sort()).toEqual(['*', 't.example/u/*/*/*/x']);
    expect(JSON.stringify(all)).not.toMatch(/jan|12345|uid|geheim/);
  });

  test('another origin cannot report for us, and nobody can read the counters', async () => {
    expect((await send(own(), 'application/json', { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await send(own(), 'application/json', {})).statusCode).toBe(403);
    expect((await get(server, '/_kc/reports')).statusCode).toBe(404);
    expect(await kept()).toEqual([]);
  });

  test('what no page of ours would say is not counted', async () => {
    await send(own({ surface: 'elsewhere' }));
    await send(own({ mode: 'granted' }));
    await send(
      own({ seen: [{ kind: 'rocket', what: 'x', from: '' }, null, 3, { kind: 'script', what: '' }] }),
    );
    await send(own({ seen: [{ kind: 'script', what: 'chrome-extension://abc/x.js', from: '' }] }));
    expect(await kept()).toEqual([]);
  });
});

describe("a browser's own reports", () => {
  const csp = (changes: object = {}) => ({
    'csp-report': {
      'document-uri': 'https://www.voorbeeld.nl/artikel?wie=jan',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://t.example/a.js?id=1',
      'source-file': 'https://www.voorbeeld.nl/app.js?v=2',
      disposition: 'enforce',
      ...changes,
    },
  });

  test('both forms are read, from any sender, since a browser sends no proof', async () => {
    const modern = {
      type: 'csp-violation',
      body: {
        documentURL: 'https://www.voorbeeld.nl/platform/start',
        effectiveDirective: 'img-src',
        blockedURL: 'https://p.example/x.gif?u=1',
        disposition: 'report',
      },
    };
    expect((await send(csp(), 'application/csp-report', {})).statusCode).toBe(204);
    expect((await send([modern, { type: 'deprecation' }], 'application/reports+json', {})).statusCode).toBe(
      204,
    );
    expect(await kept()).toEqual([
      expect.objectContaining({
        surface: 'platform',
        mode: 'report-only',
        kind: 'img-src',
        what: 'p.example/x.gif',
      }),
      expect.objectContaining({
        surface: 'website',
        mode: 'csp',
        kind: 'script-src-elem',
        what: 't.example/a.js',
        from: 'www.voorbeeld.nl/app.js',
      }),
    ]);
  });

  test('what an extension did, and what is on no page of ours, is not counted', async () => {
    await send(csp({ 'blocked-uri': 'moz-extension://x/y.js' }), 'application/csp-report', {});
    await send(csp({ 'source-file': 'chrome-extension://x/y.js' }), 'application/csp-report', {});
    await send(csp({ 'document-uri': 'https://elsewhere.example/' }), 'application/csp-report', {});
    expect(await kept()).toEqual([]);
    await send(csp({ 'blocked-uri': 'inline' }), 'application/csp-report', {});
    expect((await kept()).map(({ what }) => what)).toEqual(['inline']);
  });

  test('what cannot be read is refused, and nothing else happens', async () => {
    for (const type of ['application/json', 'application/csp-report', 'application/reports+json']) {
      expect((await send('{', type)).statusCode).toBe(400);
    }
    expect((await send('x'.repeat(20_000), 'application/csp-report')).statusCode).toBe(413);
    expect(await kept()).toEqual([]);
  });

  test('any JSON at all is answered, and counts nothing by accident', async () => {
    let seconds = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.constantFrom('application/json', 'application/csp-report'),
        async (body, type) => {
          seconds += 1;
          server.setClock(new Date(Date.UTC(2026, 5, 1, 10, 0, seconds)).toISOString());
          expect((await send(body, type)).statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: 100 },
    );
    expect(await kept()).toEqual([]);
  });
});

test('a flood is bounded, for everyone together, and passes', async () => {
  for (let at = 0; at < 60; at++) expect((await send(own())).statusCode).toBe(204);
  expect((await kept())[0]?.count).toBe(20);
  server.setClock('2026-06-01T10:00:02.000Z');
  for (let at = 0; at < 60; at++) await send(own());
  expect((await kept())[0]?.count).toBe(30);
});

test('counters are forgotten after 400 days', async () => {
  await send(own());
  server.setClock('2027-08-01T10:00:00.000Z');
  await send(own({ seen: [] }));
  expect(await kept()).toEqual([]);
});
