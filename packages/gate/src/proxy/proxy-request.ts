/** One request through the proxy: streamed both ways, gated on its way in and out. */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { askedBy } from '../adapters/gate-node.ts';
import type { Gatehouse } from '../adapters/gatehouse.ts';
import { openPassage, type Passage } from '../adapters/passage.ts';
import { fieldsOfRaw, rawOf } from '../adapters/raw-fields.ts';
import { refuse, refuseHost } from '../adapters/refuse.ts';
import { openWay, type Way } from '../adapters/way.ts';
import { outgoingFor, withOutgoing } from '../adapters/write-body.ts';
import { READABLE } from '../headers/decompress.ts';
import type { Field } from '../headers/field.ts';
import { passHints } from './early-hints.ts';
import { forwardedFields, withVia } from './forwarded.ts';
import { endToEnd } from './hop-by-hop.ts';
import { locatedHere } from './located.ts';
import { refusalFor } from './refusals.ts';
import type { Upstream } from './upstream.ts';

export interface Proxying {
  readonly gatehouse: Gatehouse;
  readonly upstream: Upstream;
  /** The `Host` that the site is told; the visitor's own where `''`. */
  readonly upstreamHost: string;
  /** How long the site may take to begin its answer. */
  readonly patienceMs: number;
}

interface Exchange {
  readonly proxying: Proxying;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly passage: Passage;
}

export function proxyRequest(proxying: Proxying, request: IncomingMessage, response: ServerResponse): void {
  const asked = askedBy(request);
  const passage = openPassage(proxying.gatehouse, asked, READABLE);
  if (passage === undefined) {
    request.resume();
    refuseHost(response);
    return;
  }
  send({ proxying, request, response, passage }, hasBody(request), false);
}

/** What the site is told. */
export function outboundFields(
  { upstreamHost }: Proxying,
  request: IncomingMessage,
  { fields, address }: Passage,
): readonly Field[] {
  const host = request.headers.host ?? '';
  const own = endToEnd(fields).filter(([name]) => !/^(?:host|expect)$/i.test(name));
  const protocol = address.startsWith('https:') ? 'https' : 'http';
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return [
    ['Host', upstreamHost || host],
    ...forwardedFields(own, request.httpVersion, { from, host, protocol }),
  ];
}

function send(exchange: Exchange, withBody: boolean, isFresh: boolean): void {
  const { proxying, request, response, passage } = exchange;
  const framing: readonly Field[] =
    withBody && request.headers['content-length'] === undefined ? [['Transfer-Encoding', 'chunked']] : [];
  const trailers: readonly Field[] = /\btrailers\b/i.test(String(request.headers['te'] ?? ''))
    ? [
        ['TE', 'trailers'],
        ['Connection', 'TE, keep-alive'],
      ]
    : [['Connection', 'keep-alive']];
  const fields = [...outboundFields(proxying, request, passage), ...framing, ...trailers];
  const outbound = proxying.upstream.open(request.method ?? 'GET', request.url ?? '/', fields, isFresh);
  const patience = setTimeout(() => {
    outbound.destroy(Object.assign(new Error('too slow'), { code: 'KC-G05' }));
  }, proxying.patienceMs);
  passHints(outbound, request, response, passage);
  outbound.once('response', (answer) => {
    clearTimeout(patience);
    receive(exchange, answer);
  });
  outbound.once('error', (error: NodeJS.ErrnoException) => {
    clearTimeout(patience);
    if (response.destroyed) return;
    // The site may close a kept connection just as we use it: that was no answer.
    const isStale = outbound.reusedSocket && error.code === 'ECONNRESET' && !response.headersSent;
    if (isStale && !withBody && !isFresh) send(exchange, false, true);
    else refuse(response, refusalFor(error));
  });
  response.once('close', () => {
    clearTimeout(patience);
    if (!response.writableFinished) outbound.destroy();
  });
  sendBody(request, outbound, withBody);
}

function sendBody(request: IncomingMessage, outbound: ClientRequest, withBody: boolean): void {
  if (!withBody) {
    outbound.end();
    return;
  }
  request.once('end', () => {
    if (request.rawTrailers.length > 0) outbound.addTrailers(pairsOf(request.rawTrailers));
  });
  request.once('aborted', () => outbound.destroy());
  request.pipe(outbound);
}

function receive({ proxying, request, response, passage }: Exchange, answer: IncomingMessage): void {
  const status = answer.statusCode ?? 502;
  const sent = locatedHere(endToEnd(fieldsOfRaw(answer.rawHeaders)), proxying.upstream.url, passage.address);
  const passed = passage.respond(status, sent);
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const outgoing = outgoingFor(passed, accepts);
  response.once('close', passed.done);
  response.writeHead(
    status,
    answer.statusMessage,
    rawOf(withVia(withOutgoing(passed.fields, outgoing), answer.httpVersion)),
  );
  let isBegun = false;
  const out: Way = {
    write: (chunk) => {
      isBegun = true;
      return response.write(chunk);
    },
    end: () => {
      isBegun = true;
      if (answer.rawTrailers.length > 0) response.addTrailers(pairsOf(answer.rawTrailers));
      response.end();
    },
  };
  // The head goes with the first of the body, and alone where the body takes its time.
  setImmediate(() => {
    if (!isBegun && !response.destroyed) response.flushHeaders();
  });
  passBody(answer, response, openWay(response, out, passed, outgoing));
}

/** No faster than the visitor takes it. A site that breaks off cuts the visitor off too: that was not the end. */
function passBody(answer: IncomingMessage, response: ServerResponse, way: Way): void {
  answer.on('data', (chunk: Uint8Array) => {
    if (!way.write(chunk)) answer.pause();
  });
  response.on('drain', () => answer.resume());
  answer.once('end', () => way.end());
  answer.once('error', () => response.destroy());
  answer.once('close', () => {
    if (!answer.complete) response.destroy();
  });
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return fieldsOfRaw(raw).map(([name, value]) => [name, value]);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
