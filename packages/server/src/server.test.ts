import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';
import { fastify } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { createServer } from './create-server.ts';
import { first, nothingToAsk, sameVersionOther } from './fixture/policies.ts';
import {
  cookieAfter,
  cookiesSet,
  decisionOf,
  get,
  HOST,
  ORIGIN,
  pageFolderIn,
  post,
  postForm,
  receiptIn,
  removed,
  type Started,
  started,
} from './fixture/started.ts';

let site: Started | undefined;
afterEach(async () => {
  await site?.stop();
  if (site) removed(site.folder);
  site = undefined;
});

async function open(...args: Parameters<typeof started>): Promise<Started> {
  site = await started(...args);
  return site;
}

describe('the server', () => {
  test('P21: nothing to ask, no banner; something to ask, a banner in the first response', async () => {
    expect((await get(await open([nothingToAsk]), '/cookiebeleid')).body).not.toContain('data-kc="ask"');
    await site?.stop();
    if (site) removed(site.folder);
    expect((await get(await open(), '/cookiebeleid')).body).toContain('data-kc="ask"');
  });

  test('P23, WD-1: the settings link stands on every page of ours, the lost page too', async () => {
    const here = await open();
    for (const path of ['/cookiebeleid', '/cookie-policy', '/cookie-instellingen', '/nergens']) {
      expect((await get(here, path)).body).toMatch(/<a href="\/(en\/)?cookie-(instellingen|settings)"/);
    }
  });

  test('PRF-14: when the store cannot write, nothing is granted, and the visitor is told', async () => {
    const here = await open();
    await here.store.close();
    const response = await post(here, decisionOf());
    expect(response.statusCode).toBe(503);
    expect(response.json().code).toBe('KC-H12');
    expect(response.headers['set-cookie']).toBeUndefined();
    const form = await postForm(here, {
      ...{ policy: first.hash, surface: 'website', language: 'nl', layer: 'banner', return: '/' },
      ...{ asked: 'analytics,external', control: 'accept-all', key: 'k'.repeat(22) },
    });
    expect(form.statusCode).toBe(503);
    expect(form.headers['set-cookie']).toBeUndefined();
    expect(form.body).toContain('niets bewaard');
    const health = await get(here, '/healthz');
    expect([health.statusCode, health.json()]).toEqual([503, { status: 'failing', code: 'KC-S08' }]);
  });

  test('a healthy server says so', async () => {
    const health = await get(await open(), '/healthz');
    expect([health.statusCode, health.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('PRF-6: no address, browser, URL or mail of a visitor is in the database, nor in the log', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const here = await open([first], { log: fastify({ logger: { level: 'trace', stream: sink } }).log });
    const canary = 'kanarie-7f3a';
    const headers = {
      'user-agent': canary,
      referer: `https://www.voorbeeld.nl/${canary}`,
      'x-forwarded-for': canary,
      'accept-language': canary,
      cookie: `other=${canary}`,
    };
    const given = await here.app.inject({
      method: 'POST',
      url: `/_kc/decisions?mail=${canary}`,
      remoteAddress: '203.0.113.77',
      headers: { ...HOST, origin: ORIGIN, 'content-type': 'application/json', ...headers },
      payload: decisionOf({ extra: canary, return: `/${canary}`, previous: canary }),
    });
    expect(given.statusCode).toBe(201);
    await post(here, decisionOf({ control: canary, language: canary }), headers);
    await get(here, `/${canary}?q=${canary}`, headers);
    await get(here, `/_kc/receipts/${canary}`, headers);
    await here.stop();
    const data = join(here.folder, 'data');
    const kept = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
    // Identifiers are kept as bytes.
    expect(kept.join('')).toContain(Buffer.from(receiptIn(given).id, 'base64url').toString('latin1'));
    for (const text of [...kept, ...lines]) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain('203.0.113');
    }
    expect(lines.join('')).toContain('/_kc/decisions');
    // The store is closed; the next `stop` finds it so.
    site = await started([first], { folder: here.folder });
  });

  test('PRF-1: a visit that decides nothing leaves no record', async () => {
    const here = await open();
    const before = readFileSync(join(here.folder, 'data', 'kiwiconsent.db-wal')).length;
    for (let visit = 0; visit < 10; visit++)
      await get(here, '/cookiebeleid', { cookie: 'cookie_consent=v=1' });
    expect(readFileSync(join(here.folder, 'data', 'kiwiconsent.db-wal')).length).toBe(before);
  });

  test('LAW-3: a cookie that is not exactly one of ours is no choice', async () => {
    const here = await open();
    const { cookie } = cookieAfter(await post(here, decisionOf()));
    expect((await get(here, '/cookiebeleid', { cookie })).body).not.toContain('data-kc="ask"');
    for (const broken of [
      `${cookie}&x=1`,
      cookie.slice(0, -3),
      `${cookie}%20`,
      'cookie_consent=yes',
      'cookie_consent=',
    ]) {
      expect((await get(here, '/cookiebeleid', { cookie: broken })).body).toContain('data-kc="ask"');
    }
  });

  test('P1: a version that is published with other contents stops the start, and says what to do', async () => {
    const here = await open();
    const again = createServer({
      policies: [sameVersionOther],
      store: here.store,
      origins: [ORIGIN],
      pageFolder: pageFolderIn(here.folder),
      log: false,
    });
    await expect(again).rejects.toThrow(/KC-S05.*Raise document\.version/);
  });

  test('without a policy, or without the built page script, it says so at start', async () => {
    const here = await open();
    const { store } = here;
    const base = { store, origins: [ORIGIN], log: false } as const;
    await expect(createServer({ ...base, policies: [], pageFolder: here.folder })).rejects.toThrow('KC-H50');
    const noScript = { ...base, policies: [first], pageFolder: '/nowhere' };
    await expect(createServer(noScript)).rejects.toThrow(/KC-H53.*npm run build/);
  });

  test('a host that is not ours is answered 421, and shows no page', async () => {
    const response = await get(await open(), '/cookiebeleid', { host: 'evil.example' });
    expect(response.statusCode).toBe(421);
    expect(response.json().code).toBe('KC-H01');
  });

  test('an address that is none is refused with a code, and not repeated', async () => {
    const response = await get(await open(), '/%zz-kanarie', { accept: 'application/json' });
    expect([response.statusCode, response.json().code]).toEqual([400, 'KC-H14']);
    expect(response.body).not.toContain('kanarie');
  });

  test('every answer carries the common headers, whatever it is', async () => {
    const here = await open();
    const paths = [
      '/cookiebeleid',
      '/cookiebeleid.md',
      '/healthz',
      '/_kc/files/page.0a.js',
      '/nergens',
      '/_kc/openapi.json',
    ];
    for (const path of paths) {
      const { headers } = await get(here, path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['cache-control']).toBeDefined();
    }
  });

  test('BRW-2: on plain http nothing forces https, and the cookie works there', async () => {
    const here = await open([first], { origins: ['http://localhost:8080'] });
    const headers = { host: 'localhost:8080', origin: 'http://localhost:8080' };
    const page = await get(here, '/cookiebeleid', headers);
    expect(page.statusCode).toBe(200);
    expect(page.headers['strict-transport-security']).toBeUndefined();
    expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    const cookie = cookiesSet(await post(here, decisionOf(), headers), 'cookie_consent')[0];
    expect(cookie?.attributes.has('Secure')).toBe(false);
  });

  test('SEC-1: our pages name no third party to load anything from', async () => {
    const { body } = await get(await open(), '/cookiebeleid');
    const loaded = [...body.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(loaded).toEqual(['/_kc/files/page.0a.js']);
  });

  test('SEC-5: the page script is named by its contents, kept for ever, and checked by the browser', async () => {
    const here = await open();
    const file = await get(here, '/_kc/files/page.0a.js');
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(file.headers['access-control-allow-origin']).toBe('*');
    expect((await get(here, '/cookiebeleid')).body).toMatch(/<script async[^>]*integrity="sha384-x"/);
    for (const name of ['manifest.json', '..%2fmanifest.json', 'page.js', '__proto__']) {
      expect((await get(here, `/_kc/files/${name}`)).statusCode).toBe(404);
    }
  });

  test('the guard is no file: it stands in the page, right after the config, and its hash in the policy', async () => {
    const here = await open();
    const { body, headers } = await get(here, '/cookiebeleid');
    expect(body).toMatch(/id="kc-page">[^<]+<\/script><script>\/\* guard\.0c\.js \*\/<\/script>/);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'sha384-x';");
    expect((await get(here, '/_kc/files/guard.0c.js')).statusCode).toBe(404);
  });

  test('the page script comes compressed to whoever takes that', async () => {
    const here = await open();
    const plain = await get(here, '/_kc/files/page.0a.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const small = await get(here, '/_kc/files/page.0a.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(String(brotliDecompressSync(small.rawPayload))).toBe(plain.body);
  });

  test('SEC-7: an address that cannot be read is refused with the headers of any answer, as data or as a page', async () => {
    const here = await open();
    const data = await get(here, '/%E0%A4%A', { accept: 'application/json' });
    expect([data.statusCode, data.json().code]).toEqual([400, 'KC-H14']);
    expect(data.headers['content-type']).toContain('application/problem+json');
    const page = await get(here, '/%E0%A4%A');
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('KC-H14');
    expect(page.body).toContain('<html lang="nl">');
    const usual = await get(here, '/cookiebeleid');
    for (const name of ['x-content-type-options', 'referrer-policy', 'permissions-policy']) {
      expect(data.headers[name], name).toBe(usual.headers[name]);
      expect(page.headers[name], name).toBe(usual.headers[name]);
    }
    for (const { headers } of [data, page])
      expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(data.headers['cache-control']).toBe('no-store');
  });

  test('SEC-2: a text of the policy cannot end the config in the page', async () => {
    const { body } = await get(await open(), '/cookiebeleid');
    const config = /<script type="application\/json" id="kc-page">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    expect(config).not.toContain('<');
    expect(JSON.parse(config)).toMatchObject({ policy: first.hash, surface: 'website', language: 'nl' });
  });

  test('what preferences show has the policy in its address, and never changes', async () => {
    const here = await open();
    const path = `/_kc/inventory/${first.hash.slice(0, 16)}/website/nl.json`;
    const inventory = await get(here, path);
    expect(inventory.json()).toMatchObject({ policy: first.hash, surface: 'website', language: 'nl' });
    expect(inventory.headers['cache-control']).toContain('immutable');
    for (const other of [
      path.replace('nl.json', 'xx.json'),
      path.replace('website', 'shop'),
      path.replace(/[0-9a-f]{16}/, '0'.repeat(16)),
    ]) {
      expect((await get(here, other)).statusCode).toBe(404);
    }
  });

  test('a page that was not served by us gets the config and the first layer', async () => {
    const ask = await get(await open(), '/_kc/ask/website/en.json');
    expect(ask.json()).toMatchObject({ policy: first.hash, language: 'en', view: { surface: 'website' } });
    expect(ask.headers['access-control-allow-origin']).toBe('*');
  });

  test('SIG-5: says that it honours Global Privacy Control', async () => {
    const gpc = await get(await open(), '/.well-known/gpc.json');
    expect(gpc.headers['content-type']).toMatch(/^application\/json/);
    expect(gpc.json()).toEqual({ gpc: true, lastUpdate: '2026-05-16' });
  });
});
