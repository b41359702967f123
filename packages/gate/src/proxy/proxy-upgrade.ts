/** WebSocket and other upgrades: the handshake is gated, what follows is not ours to read. */
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { askedBy } from '../adapters/gate-node.ts';
import { openPassage } from '../adapters/passage.ts';
import { fieldsOfRaw } from '../adapters/raw-fields.ts';
import { REFUSAL_FIELDS, type Refusal, refusalBody, UNKNOWN_HOST } from '../adapters/refuse.ts';
import type { Field } from '../headers/field.ts';
import { withVia } from './forwarded.ts';
import { endToEnd } from './hop-by-hop.ts';
import { outboundFields, type Proxying } from './proxy-request.ts';
import { refusalFor } from './refusals.ts';

export function proxyUpgrade(
  proxying: Proxying,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', () => socket.destroy());
  const asked = askedBy(request);
  const passage = openPassage(proxying.gatehouse, asked);
  if (passage === undefined) {
    refuseOn(socket, UNKNOWN_HOST);
    return;
  }
  const fields: readonly Field[] = [
    ...outboundFields(proxying, request, passage),
    ['Connection', 'Upgrade'],
    ['Upgrade', String(request.headers.upgrade ?? '')],
  ];
  const outbound = proxying.upstream.open(request.method ?? 'GET', request.url ?? '/', fields, true);
  const passedOn = (answer: IncomingMessage, extra: readonly Field[]): string => {
    const status = answer.statusCode ?? 502;
    const passed = passage.respond(status, endToEnd(fieldsOfRaw(answer.rawHeaders)));
    passed.done();
    return headText(status, answer.statusMessage ?? '', [
      ...withVia(passed.fields, answer.httpVersion),
      ...extra,
    ]);
  };
  outbound.once('upgrade', (answer, other, first) => {
    const { upgrade = '' } = answer.headers;
    socket.write(
      passedOn(answer, [
        ['Connection', 'Upgrade'],
        ['Upgrade', upgrade],
      ]),
    );
    socket.write(first);
    other.write(head);
    other.on('error', () => other.destroy());
    socket.pipe(other).pipe(socket);
    socket.once('close', () => other.destroy());
    other.once('close', () => socket.destroy());
  });
  // The site answers as if nothing else had been asked; the connection ends with that answer.
  outbound.once('response', (answer) => {
    socket.write(passedOn(answer, [['Connection', 'close']]));
    answer.pipe(socket);
  });
  outbound.once('error', (error) => refuseOn(socket, refusalFor(error)));
  socket.once('close', () => outbound.destroy());
  outbound.end();
}

function headText(status: number, message: string, fields: readonly Field[]): string {
  const lines = fields.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${message || STATUS_CODES[status] || ''}`, ...lines, '', ''].join('\r\n');
}

function refuseOn(socket: Duplex, refusal: Refusal): void {
  if (socket.destroyed) return;
  const fields: readonly Field[] = [...Object.entries(REFUSAL_FIELDS), ['Connection', 'close']];
  socket.end(headText(refusal.status, '', fields) + refusalBody(refusal));
}
