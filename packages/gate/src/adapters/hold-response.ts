/**
 * Puts the gate between a handler and its response. A handler may write its head and body in any of Node's ways; each
 * ends in `writeHead`, `write` or `end`, and those three are ours from here on.
 */
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Duplex, pipeline, Writable } from 'node:stream';
import type { Field } from '../headers/field.ts';
import type { Passage, Passed } from './passage.ts';
import { fieldsOf, fieldsOfHeaders } from './raw-fields.ts';
import { bodyStreams, outgoingFor, withOutgoing } from './write-body.ts';

type Given = OutgoingHttpHeaders | readonly OutgoingHttpHeader[];
type Chunk = string | Uint8Array;
type Done = (error?: Error | null) => void;

interface Native {
  readonly writeHead: ServerResponse['writeHead'];
  readonly write: (chunk: Chunk, encoding?: BufferEncoding, done?: Done) => boolean;
  readonly end: (done?: () => void) => void;
}

export function holdResponse(response: ServerResponse, passage: Passage, accepts: string): void {
  const native: Native = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as Native['write'],
    end: response.end.bind(response) as Native['end'],
  };
  let passed: Passed | undefined;
  let first: Duplex | undefined;

  const writeHead = (status: number, ...rest: readonly (string | Given | undefined)[]): ServerResponse => {
    if (passed !== undefined) return native.writeHead(status);
    const message = typeof rest[0] === 'string' ? rest[0] : undefined;
    const given = rest.find((each): each is Given => typeof each === 'object');
    passed = passage.respond(status, together(fieldsOfHeaders(response.getHeaders()), givenFields(given)));
    const outgoing = outgoingFor(passed, accepts);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setAll(response, withOutgoing(passed.fields, outgoing));
    first = joined(response, native, bodyStreams(passed, outgoing));
    response.once('close', passed.done);
    if (message !== undefined) response.statusMessage = message;
    return native.writeHead(status);
  };
  const begun = (): Duplex | undefined => {
    if (passed === undefined) writeHead(response.statusCode);
    return first;
  };

  Object.assign(response, {
    writeHead,
    write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
      const stream = begun();
      const [as, call] = typeof encoding === 'function' ? [undefined, encoding] : [encoding, done];
      if (stream === undefined) return native.write(chunk, as, call);
      return stream.write(chunk, as ?? 'utf8', call);
    },
    end(chunk?: Chunk | Done, encoding?: BufferEncoding | Done, done?: Done): ServerResponse {
      const call = [chunk, encoding, done].find((each): each is Done => typeof each === 'function');
      const body = typeof chunk === 'function' ? undefined : chunk;
      const as = typeof encoding === 'string' ? encoding : 'utf8';
      if (passed === undefined) measure(response, body ?? '', as);
      const stream = begun();
      if (call !== undefined) response.once('finish', call);
      if (stream !== undefined) {
        if (body == null) stream.end();
        else stream.end(body, as);
      } else {
        if (body != null) native.write(body, as);
        native.end();
      }
      return response;
    },
    flushHeaders(): void {
      begun();
    },
  });
}

/** A body that comes in one piece has a length, as Node itself would say. */
function measure(response: ServerResponse, body: Chunk, encoding: BufferEncoding): void {
  const { statusCode, req } = response;
  const isBare = statusCode < 200 || statusCode === 204 || statusCode === 304;
  if (isBare || response.hasHeader('content-length') || response.hasHeader('transfer-encoding')) return;
  if (req.method === 'HEAD' && body.length === 0) return;
  response.setHeader('Content-Length', Buffer.byteLength(body, encoding));
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

/** The first of `streams`, with the response behind the last. A stream that fails cuts the response off. */
function joined(response: ServerResponse, native: Native, streams: readonly Duplex[]): Duplex | undefined {
  const [first] = streams;
  if (first === undefined) return undefined;
  const sink = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      if (native.write(chunk)) done();
      else response.once('drain', done);
    },
    final: (done) => {
      native.end();
      done();
    },
  });
  pipeline([...streams, sink], (error) => {
    if (error) response.destroy(error);
  });
  response.once('close', () => sink.destroy());
  first.on('drain', () => response.emit('drain'));
  return first;
}
