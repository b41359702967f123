/**
 * The gate in front of a handler of Node's `http`, of Express, or of Fastify (in its first `onRequest` hook): what the
 * handler writes on the response goes through the gate, whatever wrote it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { READABLE } from '../headers/decompress.ts';
import type { Asked, Gatehouse } from './gatehouse.ts';
import { holdResponse } from './hold-response.ts';
import { openPassage } from './passage.ts';
import { fieldsOfRaw } from './raw-fields.ts';
import { refuseHost } from './refuse.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Express' `app.use(…)`, before everything else. Answers what is ours itself. */
export function gateMiddleware(gatehouse: Gatehouse): Middleware {
  return (request, response, next) => {
    if (gatehouse.isOurs(pathOf(request))) gatehouse.answer(request, response);
    else passThrough(gatehouse, request, response, next);
  };
}

/** `createServer(gateHandler(gatehouse, handler))`. */
export function gateHandler(gatehouse: Gatehouse, handler: Handler): Handler {
  const middleware = gateMiddleware(gatehouse);
  return (request, response) => middleware(request, response, () => handler(request, response));
}

/** The gate alone: for a server that answers what is ours by itself. `unknown`: for a host that no surface has. */
export function passThrough(
  gatehouse: Pick<Gatehouse, 'visitor'>,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  unknown: () => void = () => refuseHost(response),
): void {
  const asked = askedBy(request);
  const passage = openPassage(gatehouse, asked, READABLE);
  if (passage === undefined) {
    unknown();
    return;
  }
  showOnly(
    request,
    passage.fields.map(([name, value]) => [name, value]),
  );
  holdResponse(
    response,
    passage,
    String(asked.fields.find(([name]) => /^accept-encoding$/i.test(name))?.[1] ?? ''),
  );
  next();
}

export function askedBy(request: IncomingMessage): Asked {
  return {
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: pathAndQuery(request.url ?? '/'),
    fields: fieldsOfRaw(request.rawHeaders),
  };
}

/** A proxy is asked for whole addresses; `*` is the server itself. */
function pathAndQuery(target: string): string {
  if (target.startsWith('/')) return target;
  if (!URL.canParse(target)) return '/';
  const { pathname, search } = new URL(target);
  return pathname + search;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return pathAndQuery(url).replace(/[?#].*$/s, '');
}

/** The handler sees what the gate lets through, however it looks. */
function showOnly(request: IncomingMessage, fields: readonly (readonly [string, string])[]): void {
  const kept = new Map(fields.map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of ['cookie', 'if-none-match', 'accept-encoding', 'range', 'if-range']) {
    const value = kept.get(name);
    if (value === undefined) delete request.headers[name];
    else if (request.headers[name] !== undefined) request.headers[name] = value;
  }
  request.rawHeaders.splice(0, request.rawHeaders.length, ...fields.flat());
}
