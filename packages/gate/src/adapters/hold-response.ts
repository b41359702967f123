/**
 * Puts the gate between a handler and its response. A handler may write its head and body in any of Node's ways; each
 * ends in `writeHead`, `write` or `end`, and those three are ours from here on.
 */
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Field } from '../headers/field.ts';
import type { Passage, Passed } from './passage.ts';
import { fieldsOf, fieldsOfHeaders } from './raw-fields.ts';
import { type Done, openWay, type Way } from './way.ts';
import { outgoingFor, withOutgoing } from './write-body.ts';

type Given = OutgoingHttpHeaders | readonly OutgoingHttpHeader[];
type Chunk = string | Uint8Array;

export function holdResponse(response: ServerResponse, passage: Passage, accepts: string): void {
  const nativeHead: ServerResponse['writeHead'] = response.writeHead.bind(response);
  const native: Way = {
    write: response.write.bind(response) as Way['write'],
    end: response.end.bind(response) as Way['end'],
  };
  let passed: Passed | undefined;
  let way: Way = native;

  const writeHead = (status: number, ...rest: readonly (string | Given | undefined)[]): ServerResponse => {
    if (passed !== undefined) return nativeHead(status);
    const message = typeof rest[0] === 'string' ? rest[0] : undefined;
    const given = rest.find((each): each is Given => typeof each === 'object');
    passed = passage.respond(status, together(fieldsOfHeaders(response.getHeaders()), givenFields(given)));
    const outgoing = outgoingFor(passed, accepts);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setAll(response, withOutgoing(passed.fields, outgoing));
    way = openWay(response, native, passed, outgoing);
    response.once('close', passed.done);
    if (message !== undefined) response.statusMessage = message;
    return nativeHead(status);
  };
  const begun = (): Way => {
    // By its name, as Node does: a site may have put something of its own before ours (`on-headers`).
    if (passed === undefined) response.writeHead(response.statusCode);
    return way;
  };

  Object.assign(response, {
    writeHead,
    write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
      const [as, call] = typeof encoding === 'function' ? [undefined, encoding] : [encoding, done];
      return begun().write(bytesOf(chunk, as), call);
    },
    end(chunk?: Chunk | Done, encoding?: BufferEncoding | Done, done?: Done): ServerResponse {
      const call = [chunk, encoding, done].find((each): each is Done => typeof each === 'function');
      const given = typeof chunk === 'function' ? undefined : chunk;
      const body = bytesOf(given ?? '', typeof encoding === 'string' ? encoding : undefined);
      if (passed === undefined) measure(response, body.length);
      const last = begun();
      if (call !== undefined) response.once('finish', call);
      if (body.length > 0) last.write(body);
      last.end();
      return response;
    },
    flushHeaders(): void {
      begun();
    },
  });
}

function bytesOf(chunk: Chunk, encoding?: BufferEncoding): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
}

/** A body that comes in one piece has a length, as Node itself would say. */
function measure(response: ServerResponse, length: number): void {
  const { statusCode, req } = response;
  const isBare = statusCode < 200 || statusCode === 204 || statusCode === 304;
  if (isBare || response.hasHeader('content-length') || response.hasHeader('transfer-encoding')) return;
  if (req.method === 'HEAD' && length === 0) return;
  response.setHeader('Content-Length', length);
}

function setAll(response: ServerResponse, fields: readonly Field[]): void {
  const values = new Map<string, [string, string[]]>();
  for (const [name, value] of fields) {
    const kept = values.get(name.toLowerCase());
    if (kept === undefined) values.set(name.toLowerCase(), [name, [value]]);
    else kept[1].push(value);
  }
  for (const [name, list] of values.values()) {
    const [only = ''] = list;
    response.setHeader(name, list.length === 1 ? only : list);
  }
}

function givenFields(given: Given | undefined): readonly Field[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return fieldsOfHeaders(given as OutgoingHttpHeaders);
  const list = given as readonly (OutgoingHttpHeader | readonly OutgoingHttpHeader[])[];
  const flat = Array.isArray(list[0])
    ? (list.flat() as OutgoingHttpHeader[])
    : (list as OutgoingHttpHeader[]);
  return flat.flatMap((name, at) => (at % 2 === 0 ? fieldsOf(String(name), flat[at + 1]) : []));
}

/** What `writeHead` is given takes the place of what was set before. */
function together(set: readonly Field[], given: readonly Field[]): readonly Field[] {
  const names = new Set(given.map(([name]) => name.toLowerCase()));
  return [...set.filter(([name]) => !names.has(name.toLowerCase())), ...given];
}
