import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fastify } from 'fastify';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { aGatehouse } from '../contract/a-gatehouse.ts';
import { mountedAt } from '../contract/ask-over-http.ts';
import { type Answered, gateContract, PAUSE_MS, type Site } from '../contract/gate-contract.ts';
import { serveSite } from '../contract/serve-site.ts';
import { garden } from '../fixture/garden.ts';
import { valuesOf } from '../headers/field.ts';
import { gateFetch } from './gate-fetch.ts';
import { gateHandler, gateMiddleware, type Middleware } from './gate-node.ts';

type Express = () => {
  use(middleware: Middleware): void;
  listen(port: number, host: string, ready: () => void): Server;
};
const express = createRequire(import.meta.url)('express') as Express;

gateContract('node:http', garden, (gatehouse, site, host) =>
  mountedAt(
    createServer(gateHandler(gatehouse, (request, response) => void serveSite(site, request, response))),
    host,
  ),
);

gateContract('Express', garden, async (gatehouse, site, host) => {
  const app = express();
  app.use(gateMiddleware(gatehouse));
  app.use((request, response) => void serveSite(site, request, response));
  const server = await new Promise<Server>((ready) => {
    const opened: Server = app.listen(0, '127.0.0.1', () => ready(opened));
  });
  return mountedAt(server, host);
});

gateContract('Fastify', garden, async (gatehouse, site, host) => {
  const app = fastify();
  const middleware = gateMiddleware(gatehouse);
  app.addHook('onRequest', (request, reply, done) => middleware(request.raw, reply.raw, done));
  app.all('/*', (request, reply) => {
    reply.hijack();
    void serveSite(site, request.raw, reply.raw);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return mountedAt(app.server, host, () => app.close());
});

/** The contract's site as a Fetch handler. */
function fetchSite(site: Site): (request: Request) => Response {
  return (request) => {
    const { pathname } = new URL(request.url);
    const { status, fields, body } = site(pathname, [...request.headers]);
    const headers = new Headers();
    for (const [name, value] of fields) headers.append(name, value);
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const [at, piece] of body.entries()) {
          if (at > 0) await pause(PAUSE_MS);
          if (piece instanceof Error) return controller.error(piece);
          controller.enqueue(new Uint8Array(Buffer.from(piece)));
        }
        controller.close();
      },
    });
    const isBare = request.method === 'HEAD' || status === 204 || status === 304;
    return new Response(isBare ? null : stream, { status, headers });
  };
}

async function answeredBy(response: Response, start: number): Promise<Answered> {
  const pieces: Uint8Array[] = [];
  const arrivals: number[] = [];
  let isWhole = true;
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece);
      arrivals.push(performance.now() - start);
    }
  } catch {
    isWhole = false;
  }
  const { status, headers } = response;
  return { status, fields: [...headers], body: Buffer.concat(pieces), arrivals, isWhole };
}

for (const [name, wrap] of [
  ['a Fetch handler', (handler: (request: Request) => Response) => handler],
  [
    'Hono',
    (handler: (request: Request) => Response) => {
      const app = new Hono();
      app.all('*', (context) => handler(context.req.raw));
      return (request: Request) => app.fetch(request);
    },
  ],
] as const) {
  gateContract(name, garden, async (gatehouse, site, host) => {
    const handler = gateFetch(gatehouse, wrap(fetchSite(site)));
    return {
      ask: async (path, fields = [], method = 'GET') => {
        const headers = new Headers();
        for (const [each, value] of fields) headers.append(each, value);
        const start = performance.now();
        return answeredBy(await handler(new Request(`https://${host}${path}`, { method, headers })), start);
      },
      close: async () => {},
    };
  });
}

/** As `on-headers` does it, which sessions and compression stand on. */
function onHeaders(response: ServerResponse, last: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    last();
    return writeHead(...given);
  };
}

test.each(['write', 'end', 'flushHeaders'] as const)(
  'what a site still does to its head when it goes out is done, and held too: %s',
  async (first) => {
    const site = createServer(
      gateHandler(aGatehouse(garden), (_request, response) => {
        onHeaders(response, () => {
          response.setHeader('x-late', '1');
          response.setHeader('set-cookie', ['session_id=1', '_bbid=2']);
        });
        response.setHeader('content-type', 'text/html');
        if (first === 'flushHeaders') response.flushHeaders();
        if (first !== 'end') response.write('<p>a');
        response.end('<p>b');
      }),
    );
    const gate = await mountedAt(site, 'www.garden.example');
    const { fields, body } = await gate.ask('/');
    await gate.close();
    expect(valuesOf(fields, 'x-late')).toEqual(['1']);
    expect(valuesOf(fields, 'set-cookie')).toEqual(['session_id=1']);
    expect(String(body)).toContain('<p>b');
  },
);
