/** The site of the contract as a handler of Node's `http`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fieldsOfRaw } from '../adapters/raw-fields.ts';
import { PAUSE_MS, type Site } from './gate-contract.ts';

export async function serveSite(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, fields, body } = site(request.url ?? '/', fieldsOfRaw(request.rawHeaders));
  for (const [name, value] of fields) response.appendHeader(name, value);
  response.statusCode = status;
  for (const [at, piece] of body.entries()) {
    if (at > 0) await pause(PAUSE_MS);
    if (piece instanceof Error) {
      response.destroy();
      return;
    }
    if (request.method !== 'HEAD') response.write(piece);
  }
  response.end();
}
