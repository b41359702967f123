/** Asks a server over a socket, and keeps what came and when. */
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldsOfRaw } from '../adapters/raw-fields.ts';
import type { Answered, Mounted } from './gate-contract.ts';

export async function mountedAt(server: Server, host: string, close?: () => Promise<void>): Promise<Mounted> {
  if (!server.listening) await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    ask: (path, fields = [], method = 'GET') =>
      new Promise<Answered>((resolve, reject) => {
        const start = performance.now();
        const named = fields.some(([name]) => name === 'Host')
          ? fields
          : [['Host', host] as const, ...fields];
        const headers = named.flat();
        const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
          resolve(answered(answer, start));
        });
        asked.once('error', reject);
        asked.end();
      }),
    close: async () => {
      server.closeAllConnections();
      await (close?.() ?? new Promise<void>((done) => server.close(() => done())));
    },
  };
}

async function answered(answer: IncomingMessage, start: number): Promise<Answered> {
  const pieces: Buffer[] = [];
  const arrivals: number[] = [];
  try {
    for await (const piece of answer) {
      pieces.push(piece as Buffer);
      arrivals.push(performance.now() - start);
    }
  } catch {
    // Cut off: `complete` says so.
  }
  const { statusCode: status = 0, rawHeaders, complete: isWhole } = answer;
  return { status, fields: fieldsOfRaw(rawHeaders), body: Buffer.concat(pieces), arrivals, isWhole };
}
