import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { get, removed, type Started, started } from './fixture/started.ts';

let site: Started | undefined;
afterEach(async () => {
  await site?.stop();
  if (site) removed(site.folder);
});

const UNDO = { br: brotliDecompressSync, gzip: gunzipSync } as const;

for (const isGated of [false, true]) {
  const where = isGated ? 'behind the gate' : 'without a gate';
  test.each(['br', 'gzip'] as const)(
    `a page ${where} goes out in %s, and says what it varies by`,
    async (coding) => {
      site = await started(undefined, isGated ? { gate: {}, site: ownPage } : { site: ownPage });
      for (const path of ['/cookiebeleid', '/cookiebeleid.json', '/own']) {
        const plain = await get(site, path, { cookie: 'a=1' });
        const packed = await get(site, path, { 'accept-encoding': coding, cookie: 'a=1' });
        expect(packed.headers['content-encoding'], path).toBe(coding);
        expect(packed.headers['vary'], path).toContain('Accept-Encoding');
        expect(packed.rawPayload.length, path).toBeLessThan(plain.rawPayload.length);
        expect(UNDO[coding](packed.rawPayload).toString(), path).toBe(plain.body);
      }
    },
  );
}

test('one ETag is good for every coding', async () => {
  site = await started();
  const packed = await get(site, '/cookiebeleid', { 'accept-encoding': 'br' });
  const tag = { 'if-none-match': String(packed.headers.etag) };
  expect(packed.headers.etag).toMatch(/^W\//);
  expect((await get(site, '/cookiebeleid', tag)).statusCode).toBe(304);
  expect((await get(site, '/cookiebeleid', { ...tag, 'accept-encoding': 'gzip' })).statusCode).toBe(304);
});

test('SEC-8: what holds a token or a receipt is not compressed: its length would tell about it', async () => {
  site = await started();
  const settings = await get(site, '/cookie-instellingen', { 'accept-encoding': 'br, gzip' });
  expect(settings.statusCode).toBe(200);
  expect(settings.headers['content-encoding']).toBeUndefined();
});

type Site = NonNullable<NonNullable<Parameters<typeof started>[1]>['site']>;

const ownPage: Site = async (app) => {
  app.get('/own', (_request, reply) =>
    reply
      .header('cache-control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><title>x</title>${'<p>Welkom op onze site.'.repeat(200)}`),
  );
};
