/**
 * A witness as a small server of its own (C2SP tlog-witness): `POST /add-checkpoint`, and what it signed last of a ledger
 * under `GET /checkpoint/<origin>`, for who compares. It needs no database, and keeps nothing but one note a ledger.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addedSignature, judgeCheckpoint, type Trust } from '@kiwiconsent/ledger';
import { nodeHash } from '../ledger/node-hash.ts';
import { type LastSigned, openLastSigned } from './last-signed.ts';
import { type WitnessKey, witnessKeyIn } from './witness-key.ts';

export interface WitnessOptions {
  /** Where its key and what it signed last are kept. */
  readonly folder: string;
  /** The name of its key: an address without its scheme. */
  readonly name: string;
  /** The ledgers it signs along with. */
  readonly trusts: readonly Trust[];
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

export interface Witness {
  /** The public key, `name+id+key`. */
  readonly key: string;
  readonly listen: (port: number, host: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A proof has at most 63 lines; a checkpoint may have many signatures. */
const LONGEST_BODY = 65_536;

const TEXT = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export function openWitness({ folder, name, trusts, now, random }: WitnessOptions): Witness {
  const key = witnessKeyIn(folder, name, random(32));
  const last = openLastSigned(folder);
  const server = createServer((request, response) => {
    answerTo(request, { key, last, trusts, now }).then(
      (answer) => send(response, answer),
      () =>
        send(response, { status: 500, type: TEXT, body: 'The witness cannot read or write its folder.\n' }),
    );
  });
  server.requestTimeout = 30_000;
  return {
    key: key.published,
    listen: (port, host) => listening(server, port, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Desk extends Pick<WitnessOptions, 'trusts' | 'now'> {
  readonly key: WitnessKey;
  readonly last: LastSigned;
}

async function answerTo(request: IncomingMessage, desk: Desk): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://witness');
  if (request.method === 'POST' && pathname === '/add-checkpoint') {
    const body = await bodyOf(request);
    return body === undefined ? refused(413, 'The body is too long.') : addCheckpoint(body, desk);
  }
  const [, origin] = /^\/checkpoint\/(.+)$/.exec(pathname) ?? [];
  const note = request.method === 'GET' && origin ? desk.last.note(origin) : undefined;
  return note === undefined
    ? refused(404, 'There is nothing here.')
    : { status: 200, type: TEXT, body: note };
}

function addCheckpoint(body: string, { key, last, trusts, now }: Desk): Answer {
  const judged = judgeCheckpoint(body, trusts, last.checkpoint, nodeHash);
  if (judged.kind === 'refuse') {
    const { status, because, known } = judged;
    return known === undefined ? refused(status, because) : { status, type: SIZE, body: `${known}\n` };
  }
  const line = addedSignature(judged.note, key.signerAt(Math.floor(Number(now()) / 1000)));
  last.remember(judged.checkpoint.origin, judged.note + line);
  return { status: 200, type: TEXT, body: line };
}

function refused(status: number, because: string): Answer {
  return { status, type: TEXT, body: `${because}\n` };
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: heard } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${heard}`);
    });
  });
}
