/** ENF-6, T-21: between the visitors and the gate stands a cache that all of them share. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gatehouse } from '../adapters/gatehouse.ts';
import { aGatehouse } from '../contract/a-gatehouse.ts';
import { PAGE } from '../contract/a-site.ts';
import { mountedAt } from '../contract/ask-over-http.ts';
import type { Answered, Mounted } from '../contract/gate-contract.ts';
import { sharedCache } from '../contract/shared-cache.ts';
import { garden } from '../fixture/garden.ts';
import { type Field, valuesOf } from '../headers/field.ts';
import { choiceForAll } from '../visit.ts';
import { createProxy, type ReverseProxy } from './create-proxy.ts';

const HOST = 'www.garden.example';
const PICTURE = Buffer.alloc(512, 7);
/** All that a site can say to be kept by everyone, and with it a session that nobody else may have. */
const KEEP = {
  'cache-control': 'public, max-age=600, s-maxage=600, immutable',
  'surrogate-control': 'max-age=600',
  'cdn-cache-control': 'max-age=600',
  expires: new Date(Date.now() + 600_000).toUTCString(),
  etag: '"v1"',
};

interface House {
  readonly site: Server;
  readonly proxy: ReverseProxy;
  readonly direct: Mounted;
  readonly cached: Mounted;
  /** How often the site was asked. */
  readonly asked: () => number;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

async function house(gatehouse: Gatehouse): Promise<House> {
  let asked = 0;
  const site = createServer(({ url, headers }, response) => {
    asked += 1;
    const type = url === '/picture' ? 'image/png' : 'text/html; charset=utf-8';
    if (headers['if-none-match']?.includes('"v1"')) response.writeHead(304, KEEP).end();
    else response.writeHead(200, { ...KEEP, 'content-type': type }).end(url === '/picture' ? PICTURE : PAGE);
  });
  const upstream = new URL(`http://127.0.0.1:${await listening(site)}`);
  const proxy = createProxy({ gatehouse, upstream });
  await proxy.listen({ port: 0, host: '127.0.0.1' });
  const cache = sharedCache((proxy.server.address() as AddressInfo).port);
  return {
    site,
    proxy,
    direct: await mountedAt(proxy.server, HOST, async () => {}),
    cached: await mountedAt(cache, HOST),
    asked: () => asked,
  };
}

async function closed({ site, proxy, cached }: House): Promise<void> {
  await cached.close();
  proxy.server.closeAllConnections();
  await proxy.close();
  site.closeAllConnections();
  await new Promise((done) => site.close(done));
}

const choice = fc.constantFrom('', 'all', 'none', 'external');
const destination = fc.constantFrom('', 'document', 'iframe', 'empty');
const visits = fc.array(fc.record({ choice, destination, gpc: fc.boolean() }), {
  minLength: 2,
  maxLength: 12,
});
type Visits = typeof visits extends fc.Arbitrary<infer Value> ? Value : never;

const fieldsOf = ({ choice, destination, gpc }: Visits[number]): readonly Field[] => [
  ['Accept', 'text/html'],
  ...(choice === '' ? [] : [['Cookie', `cookie_consent=${choice}`] as const]),
  ...(destination === '' ? [] : [['Sec-Fetch-Dest', destination] as const]),
  ...(gpc ? [['Sec-GPC', '1'] as const] : []),
];
const said = ({ status, fields, body }: Answered): readonly unknown[] => [
  status,
  valuesOf(fields, 'content-security-policy'),
  valuesOf(fields, 'set-cookie'),
  String(body),
];

async function sameAsDirect({ direct, cached }: House, all: Visits): Promise<void> {
  for (const visit of all) {
    const through = await cached.ask('/', fieldsOf(visit));
    expect(said(through)).toEqual(said(await direct.ask('/', fieldsOf(visit))));
  }
}
const isHit = ({ fields }: Answered): boolean => valuesOf(fields, 'x-cache').includes('hit');

describe('a page for each visitor', () => {
  let gate: House;
  beforeAll(async () => {
    gate = await house(aGatehouse(garden));
  });
  afterAll(() => closed(gate));

  test('ENF-6, T-21: whoever came before, each visitor gets the page of their own choice', async () => {
    await fc.assert(
      fc.asyncProperty(visits, (all) => sameAsDirect(gate, all)),
      { numRuns: 40 },
    );
  });

  test('T-21: no page that loads from elsewhere is ever given to who allowed nothing', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(
        String(
          (await gate.cached.ask('/', fieldsOf({ choice: 'all', destination: 'document', gpc: false }))).body,
        ),
      ).toContain('src="https://eu.tally.example/t.js"');
      const silent = await gate.cached.ask(
        '/',
        fieldsOf({ choice: '', destination: 'document', gpc: false }),
      );
      expect(isHit(silent)).toBe(false);
      expect(String(silent.body)).not.toMatch(/\ssrc="https:/);
    }
  });

  test('the cache works: what is no page is kept, and asked for once', async () => {
    await gate.cached.ask('/picture');
    const before = gate.asked();
    const again = await gate.cached.ask('/picture', [['Cookie', 'cookie_consent=all']]);
    expect([isHit(again), again.body.equals(PICTURE), gate.asked() - before]).toEqual([true, true, 0]);
  });
});

describe('one page for everyone', () => {
  let gate: House;
  beforeAll(async () => {
    const { visitor, ...rest } = aGatehouse(garden);
    gate = await house({
      ...rest,
      visitor: (asked) => {
        const found = visitor(asked);
        return found && { ...found, mode: 'shared', choice: choiceForAll(garden), state: 'shared' };
      },
    });
  });
  afterAll(() => closed(gate));

  test('ENF-6: it is all held for everyone, whatever they said, out of the cache and past it', async () => {
    await fc.assert(
      fc.asyncProperty(visits, async (all) => {
        await sameAsDirect(gate, all);
        for (const visit of all) {
          expect(String((await gate.cached.ask('/', fieldsOf(visit))).body)).not.toMatch(/\ssrc="https:/);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the site is asked for it once, for all visitors together', async () => {
    const page = (choice: Visits[number]['choice']): Promise<Answered> =>
      gate.cached.ask('/', fieldsOf({ choice, destination: 'document', gpc: false }));
    await page('');
    const before = gate.asked();
    const hits = [await page('all'), await page('none'), await page('external')].map(isHit);
    expect([hits, gate.asked() - before]).toEqual([[true, true, true], 0]);
  });
});
