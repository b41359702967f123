/** The proxy between its neighbours: what HTTP asks of one (RFC 9110 §7.6), and a site that fails. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aGatehouse } from '../contract/a-gatehouse.ts';
import { garden } from '../fixture/garden.ts';
import { createProxy, type ReverseProxy } from './create-proxy.ts';

const HOST = 'www.garden.example';

let site: Server;
let proxy: ReverseProxy;
let port: number;

async function open(upstream: number, patienceMs = 2000): Promise<void> {
  const url = new URL(`http://127.0.0.1:${upstream}`);
  proxy = createProxy({ gatehouse: aGatehouse(garden), upstream: url, patienceMs });
  port = await proxy.listen({ port: 0, host: '127.0.0.1' });
}

beforeEach(async () => {
  site = createServer();
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  await open((site.address() as AddressInfo).port);
});
afterEach(async () => {
  proxy.server.closeAllConnections();
  await proxy.close();
  site.closeAllConnections();
  await new Promise((closed) => site.close(closed));
});

interface Answered {
  readonly answer: IncomingMessage;
  readonly body: string;
}

function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: readonly string[],
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { host: HOST, ...headers },
      agent: false,
    };
    const asked = request(options, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('close', () => resolve({ answer, body: String(Buffer.concat(pieces)) }));
      answer.on('error', () => {});
    });
    asked.once('error', reject);
    for (const piece of body ?? []) asked.write(piece);
    asked.end();
  });
}

const echo = (seen: IncomingMessage): string => JSON.stringify(seen.headers);

test('the site learns who asked, for which host, and through whom', async () => {
  site.on('request', (seen, response) => response.end(echo(seen)));
  const { body, answer } = await ask('/', { via: '1.1 front', 'x-forwarded-for': '192.0.2.1' });
  expect(JSON.parse(body)).toMatchObject({
    host: HOST,
    via: '1.1 front, 1.1 kiwiconsent',
    forwarded: `for=127.0.0.1;host=${HOST};proto=https`,
    'x-forwarded-for': '192.0.2.1, 127.0.0.1',
    'x-forwarded-host': HOST,
    'x-forwarded-proto': 'https',
  });
  expect(answer.headers['via']).toBe('1.1 kiwiconsent');
});

test('what is between two neighbours goes no further, either way', async () => {
  site.on('request', (seen, response) => {
    response.setHeader('connection', 'x-private');
    response.setHeader('x-private', '1');
    response.end(echo(seen));
  });
  const { body, answer } = await ask('/', {
    connection: 'x-hop, keep-alive',
    'x-hop': '1',
    'proxy-authorization': 'Basic x',
  });
  expect(JSON.parse(body)).not.toHaveProperty('x-hop');
  expect(JSON.parse(body)).not.toHaveProperty('proxy-authorization');
  expect(answer.headers).not.toHaveProperty('x-private');
});

test('a body goes up as it comes, and an answer comes before it ends', async () => {
  site.on('request', (seen, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    seen.on('data', (piece: Buffer) => response.write(`[${piece}]`));
    seen.once('end', () => response.end('.'));
  });
  const got: string[] = [];
  await new Promise<void>((done, failed) => {
    const asked = request(
      { host: '127.0.0.1', port, method: 'POST', headers: { host: HOST }, agent: false },
      (answer) => {
        answer.on('data', (piece: Buffer) => {
          got.push(String(piece));
          if (got.length === 1) asked.end('two');
        });
        answer.once('end', done);
      },
    );
    asked.once('error', failed);
    asked.write('one');
  });
  expect(got.join('')).toBe('[one][two].');
});

test('trailers arrive', async () => {
  site.on('request', (_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', trailer: 'x-sum' });
    response.write('body');
    response.addTrailers({ 'x-sum': '42' });
    response.end();
  });
  expect((await ask('/', { te: 'trailers' })).answer.trailers).toEqual({ 'x-sum': '42' });
});

test('T-25: early hints go on, without those of a held host', async () => {
  site.on('request', (_seen, response) => {
    response.writeEarlyHints({
      link: ['</own.css>; rel=preload; as=style', '<https://eu.tally.example/t.js>; rel=preload; as=script'],
    });
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page');
  });
  const hints: unknown[] = [];
  await new Promise<void>((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, headers: { host: HOST }, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', done);
    });
    asked.on('information', ({ statusCode, headers }) => hints.push([statusCode, headers['link']]));
    asked.once('error', failed);
    asked.end();
  });
  expect(hints).toEqual([[103, '</own.css>; rel=preload; as=style']]);
});

test('LAW-2, T-25: a Link header that preloads from a held host goes, that of the site stays', async () => {
  site.on('request', (_seen, response) => {
    const link = '</own.css>; rel=preload; as=style, <https://eu.tally.example>; rel=preconnect';
    response.writeHead(200, { 'content-type': 'text/html', link }).end('<p>page');
  });
  expect((await ask('/')).answer.headers['link']).toBe('</own.css>; rel=preload; as=style');
});

test('a redirect to the site’s own address behind the proxy leads to the site in front', async () => {
  const behind = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  site.on('request', (_seen, response) => response.writeHead(301, { location: `${behind}/next?a=1` }).end());
  expect((await ask('/')).answer.headers.location).toBe(`https://${HOST}/next?a=1`);
});

test('KC-G03: a site that is down is said to be down', async () => {
  await proxy.close();
  await open(1);
  const { answer, body } = await ask('/');
  expect([answer.statusCode, JSON.parse(body).code]).toEqual([502, 'KC-G03']);
});

test('KC-G04: what answers, and is not HTTP, is no site', async () => {
  const other = createSocketServer((socket) => socket.on('error', () => {}).end('SSH-2.0\r\n'));
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  await proxy.close();
  await open((other.address() as AddressInfo).port);
  const { answer, body } = await ask('/');
  expect([answer.statusCode, JSON.parse(body).code]).toEqual([502, 'KC-G04']);
  other.close();
});

test('KC-G05: a site that does not begin to answer has had its time', async () => {
  site.on('request', () => {});
  await proxy.close();
  await open((site.address() as AddressInfo).port, 100);
  const { answer, body } = await ask('/');
  expect([answer.statusCode, JSON.parse(body).code]).toEqual([504, 'KC-G05']);
});

test('a visitor who goes away ends the request to the site', async () => {
  const ended = new Promise<void>((done) => {
    site.on('request', (seen, response) => {
      response.write('first');
      seen.once('close', done);
    });
  });
  const asked = request({ host: '127.0.0.1', port, headers: { host: HOST }, agent: false }, () =>
    asked.destroy(),
  );
  asked.on('error', () => {});
  asked.end();
  await ended;
});

test('an upgrade is passed on both ways, without the cookies that are not allowed', async () => {
  site.on('upgrade', (seen, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.write(`${seen.headers.cookie} `);
    socket.on('data', (piece: Buffer) => socket.end(String(piece).toUpperCase()));
    socket.on('error', () => {});
  });
  const text = await new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (piece: Buffer) => {
      got += piece;
      if (got.endsWith('session_id=1 ')) socket.write('hello');
    });
    socket.once('close', () => done(got));
    socket.write(
      `GET /live HTTP/1.1\r\nHost: ${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: session_id=1; _bbid=2\r\n\r\n`,
    );
  });
  expect(text).toMatch(/^HTTP\/1\.1 101 /);
  expect(text).toMatch(/session_id=1 HELLO$/);
});

/** What comes back for a handshake at `host`, until the connection ends. */
function handshake(host: string, cookie: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (piece: Buffer) => {
      got += piece;
    });
    socket.once('close', () => done(got));
    socket.write(
      `GET /live HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: ${cookie}\r\n\r\n`,
    );
  });
}

test('P6, LAW-3: an upgrade is judged for its visitor: what it reads, what it sets, and on which host', async () => {
  const read: unknown[] = [];
  site.on('upgrade', (seen, socket) => {
    read.push(seen.headers.cookie);
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSet-Cookie: _bbid=3; Max-Age=60\r\n\r\n',
    );
  });
  expect(await handshake(HOST, '_bbid=2')).not.toContain('_bbid');
  expect(await handshake(HOST, 'cookie_consent=all; _bbid=2')).toContain('Set-Cookie: _bbid=3');
  expect(read).toEqual([undefined, 'cookie_consent=all; _bbid=2']);
  const refused = await handshake('elsewhere.example', '');
  expect(refused).toMatch(/^HTTP\/1\.1 421 /);
  expect(refused).toContain('KC-G02');
  expect(read).toHaveLength(2);
});

test('an upgrade that the site refuses is answered as the site answers', async () => {
  site.on('request', (_seen, response) =>
    response.writeHead(426, { 'content-type': 'text/plain' }).end('no'),
  );
  const text = await new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (piece: Buffer) => {
      got += piece;
    });
    socket.once('close', () => done(got));
    socket.write(`GET / HTTP/1.1\r\nHost: ${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  });
  expect(text).toMatch(/^HTTP\/1\.1 426 /);
  expect(text).toContain('no');
});
